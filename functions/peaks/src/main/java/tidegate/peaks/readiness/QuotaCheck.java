package tidegate.peaks.readiness;

import java.util.List;
import tidegate.cloud.quotas.Quotas;
import tidegate.core.calendar.Window;
import tidegate.peaks.observe.Situation;

/** Fargate's quota carries the floor, and twice of it for the colours of a hotfix. */
record QuotaCheck(Quotas quotas, double vcpusPerTask) implements ReadinessCheck {

  @Override
  public ReadinessTopic topic() {
    return ReadinessTopic.FARGATE_QUOTA;
  }

  @Override
  public Readiness ask(Window window, Situation situation) {
    double needed = window.floor() * vcpusPerTask;
    double allowed = quotas.fargateVcpus();
    if (allowed >= 2 * needed) {
      return Readiness.answered(topic(), List.of());
    }
    return Readiness.answered(
        topic(),
        List.of(
            allowed < needed
                ? new Gap.Vcpus(needed, allowed, /* hotfix= */ false)
                : new Gap.Vcpus(2 * needed, allowed, /* hotfix= */ true)));
  }
}
