package tidegate.rollout.preflight;

import java.util.List;
import tidegate.core.policy.Moment;

/** A red alarm would stop the deployment, or say nothing about it. */
public final class AlarmsCheck implements Check {

  public static final String ID = "alarms";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Moment moment(Subject subject) {
    return SteadyCheck.down(subject) ? Moment.PRODUCTION_DOWN : Moment.RED_ALARM;
  }

  @Override
  public Result examine(Subject subject) {
    if (subject.facts().group().alarms().isEmpty()) {
      return Result.skipped("the deployment group watches no alarm", "배포 그룹에 경보가 없습니다");
    }
    List<String> red = subject.facts().redAlarms();
    return red.isEmpty()
        ? Result.passed()
        : Result.waits("alarm {0} is red", "경보 {0}이(가) 울리고 있습니다", String.join(", ", red));
  }
}
