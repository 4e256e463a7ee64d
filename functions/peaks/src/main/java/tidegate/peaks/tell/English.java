package tidegate.peaks.tell;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
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
import tidegate.peaks.observe.Cause;
import tidegate.peaks.readiness.Gap;
import tidegate.peaks.readiness.Readiness;
import tidegate.peaks.readiness.ReadinessTopic;

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
          There is nothing to do now. After %s send {"command":"retry"} to the rollout function. If \
          it cannot wait, push it with a hotfix tag.\
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
          There is nothing to do. To stop it, send {"command":"rollback"} to the rollout function.\
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
                  because(causes));
      case News.Missed(var window, var status, var causes) ->
          "%s started on %s, and only %s.%s%s"
              .formatted(
                  capital(window.name().the()),
                  times.instant(window.start(), now),
                  shortfall(window, status),
                  because(causes),
                  byHand(window));
      case News.Fell(var window, var status, var causes) ->
          "The floor of %s stood and has fallen: %s. The peak lasts until %s.%s%s"
              .formatted(
                  window.name().the(),
                  shortfall(window, status),
                  times.instant(window.end(), now),
                  because(causes),
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
      case News.LookedAhead(var window, var readiness) -> lookedAhead(window, readiness, now);
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

  private String lookedAhead(Window window, Readiness readiness, Instant now) {
    String starts =
        "%s starts on %s and ends on %s"
            .formatted(
                capital(window.name().the()),
                times.instant(window.start(), now),
                times.instant(window.end(), now));
    String found =
        readiness.gaps().isEmpty()
            ? readiness.unasked().isEmpty()
                ? ", and nothing is missing for it."
                : ". Nothing was found missing, but not all could be asked."
            : readiness.gaps().stream()
                .map(gap -> "- " + gap(gap))
                .collect(joining("\n", ". It is not ready:\n", ""));
    String unasked =
        readiness.unasked().stream()
            .map(what -> "\n- " + name(what.topic()) + ": " + what.why())
            .collect(joining());
    return starts
        + found
        + (unasked.isEmpty() ? "" : "\nCould not be asked, so look at it yourself:" + unasked)
        + "\nAsked: "
        + readiness.asked().stream().map(English::name).collect(joining(", "))
        + ".";
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

  private String because(List<Cause> causes) {
    return causes.stream()
        .map(this::cause)
        .collect(joining("\n- ", causes.size() == 1 ? "\nCause:\n- " : "\nCauses:\n- ", ""));
  }

  private String cause(Cause cause) {
    String what =
        switch (cause.kind()) {
          case QUOTA ->
              "Fargate's vCPU quota is too small. Raise L-3032A538 in Service Quotas now, and stop"
                  + " other tasks of the account meanwhile";
          case PLACEMENT ->
              "ECS cannot place tasks. Where it names addresses (ENI), free some or add a subnet;"
                  + " where it names capacity, AWS has none in these zones: add a subnet in another"
                  + " zone";
          case IMAGE_PULL ->
              "The image cannot be pulled. Look whether it is still in ECR, and whether the"
                  + " execution role may pull it";
          case HEALTH_CHECK ->
              "Tasks run but are not healthy. Look at the site's log, the database and the health"
                  + " check's path";
          case START -> "Tasks stop as they start. Look at the stopped tasks' reasons in ECS";
          case SCALING -> "A scaling activity failed. Look at the scaling activities in ECS";
          case ROLLOUT -> "A rollout is in flight. Wait for it, or stop it with rollback";
          case UNREAD -> "Not all could be read. Look at the function's log and its permissions";
          case UNKNOWN -> "AWS has not said why yet. Look at the events: " + service.events();
        };
    return cause.evidence().isEmpty() ? what : what + " [" + cause.evidence() + "]";
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

  private static String gap(Gap gap) {
    return switch (gap) {
      case Gap.Vcpus(double needed, double quota, boolean hotfix) ->
          "Fargate's quota is %.0f vCPUs and %s needs %.0f. Raise L-3032A538 in Service Quotas; it takes a day or two."
              .formatted(quota, hotfix ? "a hotfix in the peak" : "the floor", needed);
      case Gap.Connections(int needed, int limit, String name, boolean hotfix) ->
          "%s can open %d database connections. %s allows about %d, of which a fifth should stay free. Use fewer PHP workers or a larger class."
              .formatted(hotfix ? "A hotfix in the peak" : "The floor", needed, name, limit);
      case Gap.Maintenance(String window, var pending) ->
          "The database's maintenance window %s UTC falls into the peak%s. Move it."
              .formatted(
                  window,
                  pending.isEmpty() ? "" : " and would apply " + String.join(", ", pending));
      case Gap.Backup(String window) ->
          "The database's backup window %s UTC falls into the start of the peak. Move it."
              .formatted(window);
      case Gap.Database(String status) ->
          "The database is %s, not available. Look at it in RDS.".formatted(status);
      case Gap.NoRestorePoint _ ->
          "The database cannot be restored to a moment. Set its backup retention to at least 7 days.";
      case Gap.Credits(double balance, String name) ->
          "The database (%s) has %.0f CPU credits left: at full speed one vCPU lasts that many minutes. Take a class without credits (m or r) for the peak."
              .formatted(name, balance);
      case Gap.Storage(double free, int allocated) ->
          "The database has %.1f of %d GiB free. Allocate more now; it grows by itself once in six hours at most."
              .formatted(free, allocated);
      case Gap.ImageGone(String container, String image, boolean archived) when archived ->
          "The running image %s (container %s) is archived in ECR; a new task cannot start. Restore it (aws ecr update-image-storage-class), and look at the repository's lifecycle policy."
              .formatted(image, container);
      case Gap.ImageGone(String container, String image, boolean _) ->
          "The running image %s (container %s) is no longer in ECR; a new task cannot start. Push it again or deploy a release, and look at the repository's lifecycle policy."
              .formatted(image, container);
      case Gap.PolicyOfOneColour(String policy, String group, boolean servesNow) ->
          "The scaling policy %s follows one target group alone, as ALBRequestCountPerTarget does: %s, which %s. AWS does not support this with blue/green. Use a metric that adds both target groups."
              .formatted(
                  policy,
                  group,
                  servesNow
                      ? "serves visitors only until the next rollout"
                      : "does not serve visitors now, so it sees no load");
      case Gap.ScaleOutSuspended _ ->
          "Scale-out is suspended, so policies add no task above the floor. Resume it: DynamicScalingOutSuspended=false.";
      case Gap.ScaleInSuspended _ ->
          "Scale-in is suspended, so tasks stay after the peak. Resume it: DynamicScalingInSuspended=false.";
    };
  }

  private static String name(ReadinessTopic topic) {
    return switch (topic) {
      case FARGATE_QUOTA -> "Fargate's quota";
      case RUNNING_IMAGE -> "the running image in ECR";
      case SCALING_POLICIES -> "scaling policies";
      case SUSPENDED_SCALING -> "suspended scaling";
      case DATABASE -> "the database";
      case DATABASE_CONNECTIONS -> "database connections";
      case DATABASE_METRICS -> "database credits and storage";
    };
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

  private static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  static String money(double dollars) {
    return String.format(Locale.ROOT, "%.2f", dollars);
  }
}
