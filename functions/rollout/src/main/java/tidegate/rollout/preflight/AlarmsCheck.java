package tidegate.rollout.preflight;

import java.util.List;
import tidegate.cloud.cloudwatch.AlarmStates;
import tidegate.core.policy.Moment;

/** A red alarm would stop the deployment, or say nothing about it. */
public final class AlarmsCheck implements PreflightCheck {

  public static final String ID = "alarms";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Moment moment(PreflightSubject subject) {
    return SteadyCheck.down(subject) ? Moment.PRODUCTION_DOWN : Moment.RED_ALARM;
  }

  @Override
  public Result examine(PreflightSubject subject) {
    if (subject.facts().group().alarms().isEmpty()) {
      return Result.skipped("the deployment group watches no alarm", "배포 그룹에 경보가 없습니다");
    }
    AlarmStates states = subject.facts().alarms();
    // Of an alarm that is gone CodeDeploy cannot read the state, and stops unless it is told not
    // to.
    if (!states.missing().isEmpty() && !subject.facts().group().goesOnWithoutAlarms()) {
      return new Result.Faulty(
          Text.of(
              "alarm {0}, which the deployment group watches, does not exist",
              "배포 그룹이 보는 경보 {0}이(가) 없습니다", String.join(", ", states.missing())),
          Text.of(
              "create it again, or take it out of the deployment group",
              "경보를 다시 만들거나 배포 그룹에서 빼세요"));
    }
    List<String> red = states.red();
    return red.isEmpty()
        ? Result.passed()
        : Result.waits("alarm {0} is red", "경보 {0}이(가) 울리고 있습니다", String.join(", ", red));
  }
}
