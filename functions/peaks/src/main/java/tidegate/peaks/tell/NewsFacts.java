package tidegate.peaks.tell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tidegate.core.calendar.Window;
import tidegate.core.notice.NoticeFacts;
import tidegate.core.policy.FloorBounds.MaxRaise;
import tidegate.core.time.MachineTime;
import tidegate.peaks.decide.News;
import tidegate.peaks.observe.CapacityStatus;
import tidegate.peaks.observe.Cause;

/**
 * What a piece of news is about, for programs.
 *
 * @param service whose commands the sentences name, too
 */
record NewsFacts(ServiceName service, MachineTime times) {

  NoticeFacts of(News news) {
    return switch (news) {
      case News.Raised(int from, var floor, var _) ->
          NoticeFacts.of("minimum-raised").with("from", from).with("to", floor.tasks());
      case News.Corrected(var what, int found, var floor) ->
          NoticeFacts.of("corrected")
              .with("setting", what.name().toLowerCase(Locale.ROOT))
              .with("from", found)
              .with("to", floor.tasks());
      case News.Held(int from, int to, var rollout) ->
          NoticeFacts.of("capacity-held")
              .with("from", from)
              .with("to", to)
              .with(NoticeFacts.DEPLOYMENT, rollout.id());
      case News.RolloutStopped(var window, var rollout) ->
          of("rollout-stopped", window)
              .until(window.end())
              .with(NoticeFacts.DEPLOYMENT, rollout.id());
      case News.RolloutGoesOn(var window, var rollout, var until) ->
          of("rollout-goes-on", window).until(until).with(NoticeFacts.DEPLOYMENT, rollout.id());
      case News.Late(var window, var status, var causes) ->
          of("floor-late", window, status, causes).until(window.start());
      case News.Missed(var window, var status, var causes) ->
          of("floor-missing", window, status, causes)
              .until(window.end())
              .command(service.setMin(window.floor()));
      case News.Fell(var window, var status, var causes) ->
          of("floor-fell", window, status, causes)
              .until(window.end())
              .command(service.setMin(window.floor()));
      case News.Proved(var window, var status, var _, var _) ->
          of("floor-stands", window, status, List.of());
      case News.LookedAhead(var window, var readiness) ->
          of(readiness.gaps().isEmpty() ? "ready" : "not-ready", window)
              .until(window.start())
              .with("gaps", readiness.gaps().size())
              .with("unasked", readiness.unasked().size());
      case News.GivenBack(var window, int to, double dollars, var _, var _) ->
          of("peak-over", window).with("minimum", to).with("dollars", cents(dollars));
      case News.MaxGivenBack(int from, int to) ->
          NoticeFacts.of("maximum-given-back").with("from", from).with("to", to);
      case News.BroughtDown(var window, int from, int to) ->
          of("tasks-stopped", window).with("from", from).with("to", to);
      case News.StillAbove above -> above(above);
      case News.LeftAlone(int min, var floor, double dollars) ->
          NoticeFacts.of("minimum-left-alone")
              .with("minimum", min)
              .with("floor", floor.tasks())
              .with("dollarsADay", cents(dollars))
              .command(service.setMin(floor.tasks()));
      case News.Asleep _ -> NoticeFacts.of("asleep");
      case News.NotRemembered(var window, String _, var max) ->
          max.map(MaxRaise::from)
              .map(from -> of("not-remembered", window).command(service.setMax(from)))
              .orElseGet(() -> of("not-remembered", window));
      case News.TooOld _ -> NoticeFacts.of("tick-too-old");
    };
  }

  private NoticeFacts above(News.StillAbove above) {
    NoticeFacts facts =
        of("still-above-baseline", above.window())
            .with("running", above.running())
            .with("baseline", above.baseline())
            .with("dollarsADay", cents(above.dollarsADay()))
            .with("keeper", above.keeper().name().toLowerCase(Locale.ROOT));
    return above.keeper() == News.Keeper.MIN
        ? facts.command(service.setMin(above.baseline()))
        : facts;
  }

  private NoticeFacts of(String kind, Window window, CapacityStatus status, List<Cause> causes) {
    NoticeFacts facts = of(kind, window).with("running", status.running());
    NoticeFacts known =
        status.healthy().isPresent() ? facts.with("healthy", status.healthy().getAsInt()) : facts;
    return known.with(
        "causes",
        causes.stream()
            .map(cause -> cause.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .collect(Collectors.joining(" ")));
  }

  private NoticeFacts of(String kind, Window window) {
    return NoticeFacts.of(kind)
        .with("peak", window.why())
        .with("start", times.instant(window.start()))
        .with("end", times.instant(window.end()))
        .with("floor", window.floor());
  }

  private static double cents(double dollars) {
    return Math.round(dollars * 100) / 100.0;
  }
}
