package tidegate.peaks;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import tidegate.core.calendar.Window;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Description;
import tidegate.core.time.HumanTime;

/** English sentences. */
final class EnglishTexts implements PeaksPhrases.Texts {

  private final HumanTime times;

  EnglishTexts(HumanTime times) {
    this.times = times;
  }

  @Override
  public String subject(News news) {
    return switch (news) {
      case News.Raised raised -> "Floor raised: " + raised.floor().why();
      case News.Corrected corrected -> "Drift corrected: " + corrected.what();
      case News.Held _ -> "Capacity waits for a rollout";
      case News.RolloutStopped stopped -> "Rollout stopped for the " + stopped.window().why();
      case News.Late late -> "Late: floor of the " + late.window().why();
      case News.Missed missed -> "FLOOR MISSING: " + missed.window().why() + " has started";
      case News.Fell fell -> "FLOOR FELL in the " + fell.window().why();
      case News.Proved proved -> "Floor stands: " + proved.window().why();
      case News.NotReady not -> "Not ready for the " + not.window().why();
      case News.Ready ready -> "Ready for the " + ready.window().why();
      case News.GivenBack back -> "Over: " + back.window().why();
      case News.BroughtDown down -> "Count brought down after the " + down.window().why();
      case News.StillAbove above -> "Still above baseline after the " + above.window().why();
      case News.LeftAlone _ -> "Somebody set a higher minimum";
      case News.TooOld _ -> "Late tick ignored";
    };
  }

  @Override
  public String body(News news) {
    return switch (news) {
      case News.Raised(int from, var floor) ->
          "min raised from %d to %d: %s".formatted(from, floor.tasks(), floor.why())
              + floor.window().map(this::span).orElse("");
      case News.Corrected(String what, int found, var floor) ->
          ("%s was %d, put back to %d (%s); it had been changed by hand or by a template's"
                  + " deployment, so change the calendar instead")
              .formatted(what, found, floor.tasks(), floor.why());
      case News.Held(int from, int to, var rollout) ->
          "not scaling: %s is in flight, so %d to %d tasks waits for it"
              .formatted(name(rollout), from, to);
      case News.RolloutStopped(var window, var rollout) ->
          ("stopped and rolled back %s: it would still shift traffic when the lead of the %s starts"
                  + " at %s; retry it after %s, or push it as a hotfix")
              .formatted(
                  name(rollout),
                  window.why(),
                  times.instant(window.leadStart()),
                  times.instant(window.end()));
      case News.Late(var window, var standing, var causes) ->
          "%s, and %s%s".formatted(starts(window), shortfall(window, standing), because(causes));
      case News.Missed(var window, var standing, var causes) ->
          "the %s started at %s, and %s%s"
              .formatted(
                  window.why(),
                  times.instant(window.start()),
                  shortfall(window, standing),
                  because(causes));
      case News.Fell(var window, var standing, var causes) ->
          "the floor of the %s stood and has fallen until %s is over: %s%s"
              .formatted(
                  window.why(),
                  times.instant(window.end()),
                  shortfall(window, standing),
                  because(causes));
      case News.Proved(var window, var standing, var ahead) ->
          "the floor of the %s stands: %d tasks run, %d are healthy, %s %s its start"
              .formatted(
                  window.why(),
                  standing.running(),
                  standing.healthy().orElse(0),
                  times.duration(ahead.abs()),
                  ahead.isNegative() ? "after" : "before");
      case News.NotReady(var window, var gaps) ->
          "%s, and would not be carried:\n".formatted(starts(window))
              + gaps.stream().map(gap -> "- " + EnglishAdvice.of(gap)).collect(joining("\n"));
      case News.Ready(var window) -> starts(window) + ", and nothing is missing for it";
      case News.GivenBack(var window, int to, double dollars) ->
          "the %s is over: min is %d again; the peak cost %s dollars more than its baseline"
              .formatted(window.why(), to, money(dollars));
      case News.BroughtDown(var window, int from, int to) ->
          "desired count brought from %d to %d after the %s, since no policy would"
              .formatted(from, to, window.why());
      case News.StillAbove above -> stillAbove(above);
      case News.LeftAlone(int min, var floor, double dollars) ->
          ("not scaling: min is %d where the calendar asks for %d (%s); somebody else set it, so it"
                  + " stays, at %s dollars a day; lower it, or put a window into the calendar")
              .formatted(min, floor.tasks(), floor.why(), money(dollars));
      case News.TooOld _ -> "not scaling: a newer tick has decided already";
    };
  }

  private String stillAbove(News.StillAbove above) {
    String why =
        switch (above.keeper()) {
          case ROLLOUT -> "a rollout in flight keeps them; end it or stop it";
          case SUSPENDED -> "scale-in is suspended; resume it on the scalable target";
          case MIN -> "the scalable target's min keeps them; lower it";
          case POLICY -> "a scaling policy or a hand keeps them; look at load and policies";
        };
    return "%d tasks still run though the %s ended at %s; baseline is %d; %s dollars a day; %s"
        .formatted(
            above.running(),
            above.window().why(),
            times.instant(above.window().end()),
            above.baseline(),
            money(above.dollarsADay()),
            why);
  }

  private String starts(Window window) {
    return "the %s starts at %s".formatted(window.why(), times.instant(window.start()));
  }

  private String span(Window window) {
    return " from %s until %s"
        .formatted(times.instant(window.start()), times.instant(window.end()));
  }

  private static String shortfall(Window window, Standing standing) {
    return "%d of %d tasks run, %s healthy"
        .formatted(
            standing.running(),
            window.floor(),
            standing.healthy().isPresent() ? standing.healthy().getAsInt() : "unknown how many");
  }

  private static String because(List<Cause> causes) {
    return causes.stream().map(EnglishAdvice::of).collect(joining("\n- ", "; cause:\n- ", ""));
  }

  private static String name(Deployment rollout) {
    return "deployment "
        + rollout.id()
        + Description.parse(rollout.description())
            .map(known -> " (" + known.tag() + ")")
            .orElse("");
  }

  static String money(double dollars) {
    return String.format(Locale.ROOT, "%.2f", dollars);
  }
}
