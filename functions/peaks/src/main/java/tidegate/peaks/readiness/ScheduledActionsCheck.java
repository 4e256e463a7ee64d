package tidegate.peaks.readiness;

import java.util.List;
import java.util.stream.Stream;
import tidegate.cloud.scaling.Scaling;
import tidegate.cloud.scaling.ScheduledAction;
import tidegate.core.calendar.Window;
import tidegate.peaks.observe.Situation;

/** Nobody's scheduled action takes a peak's tasks away: AWS moves them below a new max at once. */
record ScheduledActionsCheck(Scaling scaling) implements ReadinessCheck {

  @Override
  public ReadinessTopic topic() {
    return ReadinessTopic.SCHEDULED_ACTIONS;
  }

  @Override
  public Readiness ask(Window window, Situation situation) {
    List<Gap> gaps =
        scaling.scheduledActions().stream().flatMap(action -> gap(action, window)).toList();
    return Readiness.answered(topic(), gaps);
  }

  private static Stream<Gap> gap(ScheduledAction action, Window window) {
    return action.max().stream()
        .filter(max -> max < window.floor())
        .boxed()
        .flatMap(max ->
            AwsSchedule.firstIn(action.schedule(), action.zone(), window.leadStart(), window.end())
                .map(at -> new Gap.MaxByOthers(action.name(), max, window.floor(), at))
                .stream());
  }
}
