package tidegate.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tidegate.core.deployment.Deployment;
import tidegate.core.memory.Refusal;
import tidegate.core.time.HumanTime;
import tidegate.core.verdict.Evidence;

/** What verify tells, in English. */
record EnglishWords(HumanTime times) implements VerifyPhrases.Words {

  static final Set<String> BEFORE_THE_SHIFT =
      Set.of("BeforeInstall", "AfterInstall", "AfterAllowTestTraffic", "BeforeAllowTraffic");

  @Override
  public List<String> lines(News news) {
    return switch (news) {
      case News.Shipped shipped -> shipped(shipped);
      case News.NotShipped refused -> refused(refused);
      case News.GoingBack(Deployment rollout, List<Fault> faults) -> {
        String name = VerifyPhrases.name(rollout);
        yield withFaults(
            "rolling back: %s broke production, and the release before it is still kept"
                .formatted(name),
            faults);
      }
      case News.Broken(List<Fault> faults, News.NoWayBack why) ->
          withFaults("not rolling back: " + noWayBack(why), faults);
      case News.WellAgain well ->
          List.of(
              "production is well again since %s, after %s: %s"
                  .formatted(
                      times.instant(well.until()),
                      times.duration(Duration.between(well.since(), well.until())),
                      String.join(", ", well.faults())));
    };
  }

  private List<String> shipped(News.Shipped shipped) {
    String after =
        shipped.leadTime().map(time -> ", " + times.duration(time) + " after its push").orElse("");
    return List.of(
        "%s serves visitors since %s%s"
            .formatted(
                VerifyPhrases.name(shipped.rollout()), times.instant(shipped.since()), after),
        "Deployment: " + shipped.rollout().id() + " " + shipped.rollout().description());
  }

  private List<String> refused(News.NotShipped news) {
    String name = VerifyPhrases.name(news.rollout());
    var lines = new ArrayList<String>();
    switch (news.why()) {
      case News.Why.ByCheck(Refusal refusal) -> {
        lines.add(
            "%s was refused at %s by %s: %s"
                .formatted(name, refusal.where(), refusal.check(), refusal.what()));
        line(lines, "Evidence: ", refusal.evidence());
        line(lines, "Remedy: ", refusal.remedy());
        if (BEFORE_THE_SHIFT.contains(refusal.where())) {
          lines.add("Visitors never met it.");
        }
      }
      case News.Why.ByCodeDeploy(String code, String message) -> {
        var known = CodeDeployError.of(code);
        lines.add(
            "%s was not shipped: %s"
                .formatted(
                    name, known.map(CodeDeployError::english).orElse("CodeDeploy says " + code)));
        line(lines, "CodeDeploy: ", (code + " " + message).strip());
        line(lines, "Remedy: ", known.map(CodeDeployError::remedy).orElse(""));
      }
    }
    lines.add(back(news.back()));
    lines.addAll(now(news.now()));
    lines.add("Deployment: " + news.rollout().id() + " " + news.rollout().description());
    return lines;
  }

  private static String back(News.Back back) {
    return switch (back) {
      case News.Back.Returned(String id) -> "The release before it serves visitors (" + id + ").";
      case News.Back.Failed(String id, String error) ->
          "The way back failed, too (%s: %s): put the production listener back by hand."
              .formatted(id, error);
      case News.Back.Nothing _ ->
          "CodeDeploy rolled nothing back, so everything stays where it was stopped: look which"
              + " release serves, and turn automatic rollback on.";
    };
  }

  private static List<String> now(List<Fault> faults) {
    return faults.isEmpty()
        ? List.of("Production was looked at afterwards and is well.")
        : withFaults("Production was looked at afterwards and is not well:", faults);
  }

  private static String noWayBack(News.NoWayBack why) {
    return switch (why) {
      case BLUE_IS_GONE -> "production is broken, and no earlier release is kept to go back to";
      case OLDER_THAN_THE_RELEASE ->
          "production is broken, and was before this release, which is not its cause";
      case BLUE_NOT_KNOWN_WELL ->
          "production is broken, and the release before is not known to be any better; to go back"
              + " all the same, invoke the rollout function with {\"command\":\"rollback\"}";
      case NOT_MEASURED -> "production could not be looked at, so nobody knows whether it is well";
    };
  }

  private static List<String> withFaults(String sentence, List<Fault> faults) {
    var lines = new ArrayList<String>();
    lines.add(sentence);
    for (Fault fault : faults) {
      lines.add("- " + fault.key() + ": " + fault.finding().what());
      fault.finding().evidence().stream()
          .map(Evidence::line)
          .forEach(seen -> lines.add("  Evidence: " + seen));
      line(lines, "  Remedy: ", fault.finding().remedy());
    }
    return lines;
  }

  private static void line(List<String> lines, String label, String text) {
    if (!text.isBlank()) {
      lines.add(label + text);
    }
  }
}
