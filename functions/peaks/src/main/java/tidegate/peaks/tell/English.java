package tidegate.peaks.tell;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import tidegate.core.calendar.Floor;
import tidegate.core.calendar.Window;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Description;
import tidegate.core.deployment.Intent;
import tidegate.core.policy.FloorBounds.MaxAfter;
import tidegate.core.policy.FloorBounds.MaxRaise;
import tidegate.core.time.HumanTime;
import tidegate.peaks.decide.News;
import tidegate.peaks.observe.CapacityStatus;

/** The catalogue of English sentences. */
record English(HumanTime times, ServiceName service) implements Texts {

  @Override
  public String subject(News news) {
    return switch (news) {
      case News.Raised raised -> "Minimum raised: " + raised.floor().why();
      case News.Corrected(var what, int _, var floor) ->
          "Put back: %s is %d again".formatted(name(what), floor.tasks());
      case News.Held _ -> "Capacity waits for a rollout";
      case News.RolloutStopped stopped -> "Rollout stopped for " + stopped.window().name().the();
      case News.RolloutGoesOn on -> "Rollout goes on into " + on.window().name().the();
      case News.Late late -> "Late: floor of " + late.window().name().the();
      case News.Missed missed -> "FLOOR MISSING: " + missed.window().why() + " has started";
      case News.Fell fell -> "FLOOR FELL in " + fell.window().name().the();
      case News.Proved proved -> "Floor stands: " + proved.window().why();
      case News.LookedAhead(var window, var readiness) ->
          (readiness.gaps().isEmpty() ? "Ready for " : "Not ready for ")
              + window.name().the()
              + (readiness.gaps().isEmpty() && !readiness.unasked().isEmpty()
                  ? ", as far as could be asked"
                  : "");
      case News.GivenBack back -> "Over: " + back.window().why();
      case News.MaxGivenBack _ -> "Maximum given back";
      case News.BroughtDown down -> "Tasks stopped after " + down.window().name().the();
      case News.StillAbove above -> "Still above baseline after " + above.window().name().the();
      case News.LeftAlone _ -> "Somebody set a higher minimum";
      case News.Asleep _ -> "Asleep";
      case News.NotRemembered _ -> "Tags are refused: mails about peaks come at fixed times";
      case News.TooOld _ -> "Late tick ignored";
    };
  }

  @Override
  public String body(News news, Instant now) {
    return switch (news) {
      case News.Raised(int from, var floor, var max) ->
          "min raised from %d to %d for %s%s"
              .formatted(
                  from,
                  floor.tasks(),
                  why(floor),
                  max.map(raise ->
                          ", and max from %d to %d until it is over"
                              .formatted(raise.from(), raise.to()))
                      .orElse(""));
      case News.Corrected(var what, int found, var floor) ->
          """
          The %s was %d and is %d again, as the calendar asks (%s). Somebody, or a deployment of a \
          template, had changed it.
          To keep another number, change the calendar.\
          """
              .formatted(name(what), found, floor.tasks(), floor.why());
      case News.Held(int from, int to, var rollout) ->
          "not scaling: %s is in flight, and the change from %d to %d tasks waits for it"
              .formatted(name(rollout), from, to);
      case News.RolloutStopped(var window, var rollout) ->
          """
          %s was stopped and rolled back. Capacity for %s is raised on %s, and traffic would still \
          have been shifting then; AWS may fail a rollout whose capacity moves.
          There is nothing to do now. After %s run: ./tidegate retry
          If it cannot wait, push it with a hotfix tag.\
          """
              .formatted(
                  name(rollout),
                  window.name().the(),
                  times.instant(window.leadStart(), now),
                  times.instant(window.end(), now));
      case News.RolloutGoesOn(var window, var rollout, var until) ->
          """
          %s is in flight while capacity for %s is due. It is %s, so it goes on, and capacity waits \
          for its shift, at the latest until %s.
          There is nothing to do. To stop it, run: ./tidegate rollback\
          """
              .formatted(
                  name(rollout),
                  window.name().the(),
                  rollout.intent() == Intent.HOTFIX ? "a hotfix" : "a way back",
                  times.instant(until, now));
      case News.Late(var window, var status, var causes) ->
          "%s starts on %s, and only %s.%s"
              .formatted(
                  capital(window.name().the()),
                  times.instant(window.start(), now),
                  shortfall(window, status),
                  new EnglishCauses(service).because(causes));
      case News.Missed(var window, var status, var causes) ->
          "%s started on %s, and only %s.%s%s"
              .formatted(
                  capital(window.name().the()),
                  times.instant(window.start(), now),
                  shortfall(window, status),
                  new EnglishCauses(service).because(causes),
                  byHand(window));
      case News.Fell(var window, var status, var causes) ->
          "The floor of %s stood and has fallen: %s. The peak lasts until %s.%s%s"
              .formatted(
                  window.name().the(),
                  shortfall(window, status),
                  times.instant(window.end(), now),
                  new EnglishCauses(service).because(causes),
                  byHand(window));
      case News.Proved(var window, var status, var ahead, var max) ->
          "The floor of %s stands: %d tasks run and %d are healthy, %s %s its start.%s"
              .formatted(
                  window.name().the(),
                  status.running(),
                  status.healthy().orElse(0),
                  times.duration(ahead.abs()),
                  ahead.isNegative() ? "after" : "before",
                  max.map(English::raised).orElse(""));
      case News.LookedAhead(var window, var readiness) ->
          new EnglishReadiness(times).lookedAhead(window, readiness, now);
      case News.GivenBack(var window, int to, double dollars, var max, var until) ->
          "%s is over. The minimum is %d again; the peak cost %s dollars more than the baseline.%s"
              .formatted(capital(window.name().the()), to, money(dollars), max(max, until, now));
      case News.MaxGivenBack(int from, int to) ->
          "max is %d again, as before the peak; it was %d".formatted(to, from);
      case News.BroughtDown(var window, int from, int to) ->
          "desired count set from %d to %d after %s, since no scaling policy lowers it"
              .formatted(from, to, window.name().the());
      case News.StillAbove above -> stillAbove(above, now);
      case News.LeftAlone(int min, var floor, double dollars) ->
          """
          The minimum is %d, and the calendar asks for %d (%s). Somebody else set it, so it stays. \
          It costs %s dollars a day.
          If nobody needs it, lower it: %s
          If it is needed, put a window into the calendar.\
          """
              .formatted(
                  min, floor.tasks(), floor.why(), money(dollars), service.setMin(floor.tasks()));
      case News.Asleep _ ->
          "not scaling: the service wants no task and no peak is on, so it is left asleep";
      case News.NotRemembered(var window, String why, var max) ->
          """
          AWS refuses tags on the ECS service, so nothing can be remembered of what was told: %s
          Peaks are looked after as always. Until tags are taken, each mail about a peak comes at \
          one fixed time: three days ahead, at half of the lead, at its start, at its end.%s
          Allow ecs:TagResource on the service, and leave 17 of its 50 tags free.\
          """
              .formatted(
                  why,
                  max.map(raise ->
                          "\nMax was raised from %d to %d. It does not go back by itself; after %s run: %s"
                              .formatted(
                                  raise.from(),
                                  raise.to(),
                                  times.instant(window.end(), now),
                                  service.setMax(raise.from())))
                      .orElse(""));
      case News.TooOld _ -> "not scaling: a newer tick has decided already";
    };
  }

  private String stillAbove(News.StillAbove above, Instant now) {
    return "%d tasks still run though %s ended on %s. The baseline is %d; the difference costs %s dollars a day.\n%s"
        .formatted(
            above.running(),
            above.window().name().the(),
            times.instant(above.window().end(), now),
            above.baseline(),
            money(above.dollarsADay()),
            switch (above.keeper()) {
              case ROLLOUT -> "A rollout in flight keeps them. They go when it has ended.";
              case SUSPENDED ->
                  "Scale-in is suspended on the scalable target. Resume it: DynamicScalingInSuspended=false.";
              case MIN -> "The minimum keeps them. Lower it: " + service.setMin(above.baseline());
              case POLICY ->
                  "A scaling policy or a person keeps them. Look at the load and at the policies.";
            });
  }

  private String byHand(Window window) {
    return "\nTo set the minimum by hand: " + service.setMin(window.floor());
  }

  private String max(MaxAfter max, Instant until, Instant now) {
    return switch (max) {
      case MaxAfter.Untouched _ -> "";
      case MaxAfter.GivenBack(int _, int to) -> " Max is %d again.".formatted(to);
      case MaxAfter.Owners(int kept) ->
          " Max stays %d, which somebody set meanwhile.".formatted(kept);
      case MaxAfter.StillNeeded _ -> " Max stays raised for the peak that is on.";
      case MaxAfter.Later(int from, int to) ->
          " Max is still %d, since more than %d tasks are wanted. It is %d again when fewer are, at the latest on %s."
              .formatted(from, to, to, times.instant(until, now));
    };
  }

  private static String raised(MaxRaise raise) {
    return " Max was below the floor: it was raised from %d to %d and goes back after the peak."
        .formatted(raise.from(), raise.to());
  }

  private static String shortfall(Window window, CapacityStatus status) {
    return "%d of %d tasks run, %s"
        .formatted(
            status.running(),
            window.floor(),
            status.healthy().isPresent()
                ? status.healthy().getAsInt() + " healthy"
                : "and how many are healthy could not be read");
  }

  private static String name(News.Setting what) {
    return switch (what) {
      case MIN -> "minimum";
      case DESIRED -> "task count";
    };
  }

  private static String name(Deployment rollout) {
    Optional<Description> known = Description.parse(rollout.description());
    return rollout.isRollback()
        ? "the rollback " + rollout.id()
        : known
            .map(release -> "%s (deployment %s)".formatted(release.tag(), rollout.id()))
            .orElse("deployment " + rollout.id());
  }

  private static String why(Floor floor) {
    return floor.window().map(window -> window.name().the()).orElse("the baseline");
  }

  static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  static String money(double dollars) {
    return String.format(Locale.ROOT, "%.2f", dollars);
  }
}
