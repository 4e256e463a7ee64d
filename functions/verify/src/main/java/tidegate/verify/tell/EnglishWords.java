package tidegate.verify.tell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Intent;
import tidegate.core.memory.Acceptance;
import tidegate.core.memory.Refusal;
import tidegate.core.policy.Lifecycle;
import tidegate.core.time.HumanTime;
import tidegate.core.verdict.Evidence;
import tidegate.verify.decide.News;
import tidegate.verify.observe.Fault;

/** What verify tells, in English. */
public record EnglishWords(HumanTime times, String rolloutFunction) implements VerifyPhrases.Words {

  @Override
  public String subject(News news) {
    return switch (news) {
      case News.Serving serving -> shipped(serving);
      case News.Shipped shipped -> shipped(shipped.serving());
      case News.Settled settled ->
          "finished: %s, the release before it is gone"
              .formatted(VerifyPhrases.name(settled.rollout()));
      case News.NotShipped refused ->
          "not shipped: %s (%s)"
              .formatted(VerifyPhrases.name(refused.rollout()), cause(refused.why()));
      case News.GoingBack back ->
          "rolling back: %s broke production (%s)"
              .formatted(VerifyPhrases.name(back.rollout()), VerifyPhrases.checks(back.faults()));
      case News.Broken(List<Fault> faults, News.NoWayBack _)
          when faults.stream().noneMatch(Fault::measured) ->
          "production could not be checked";
      case News.Broken broken ->
          "production is broken (%s)".formatted(VerifyPhrases.checks(broken.faults()));
      case News.WellAgain _ -> "production is healthy again";
    };
  }

  private static String shipped(News.Serving serving) {
    boolean back = serving.rollout().intent() == Intent.WAY_BACK;
    return (back ? "went back: " : "shipped: ") + VerifyPhrases.name(serving.rollout());
  }

  static String cause(News.Why why) {
    return switch (why) {
      case News.Why.ByCheck byCheck -> byCheck.refusal().check();
      case News.Why.ByCodeDeploy byCodeDeploy -> byCodeDeploy.code();
    };
  }

  @Override
  public String accept(String check) {
    return VerifyPhrases.accept(rolloutFunction, check, "your reason");
  }

  @Override
  public List<String> lines(News news) {
    return switch (news) {
      case News.Serving serving -> {
        var told = new ArrayList<>(List.of(serving(serving)));
        line(told, "Accepted: ", VerifyPhrases.accepted(serving.accepted()));
        told.add(
            "The release before it is kept for now. To return to it, run:"
                + " ./tidegate rollback");
        told.add("Deployment: " + rollout(serving.rollout()));
        yield told;
      }
      case News.Shipped shipped -> {
        var told = new ArrayList<>(List.of(serving(shipped.serving())));
        line(told, "Accepted: ", VerifyPhrases.accepted(shipped.serving().accepted()));
        told.add("Deployment: " + rollout(shipped.rollout()));
        yield told;
      }
      case News.Settled(Deployment rollout) ->
          List.of(
              "the rollout of %s is finished, and the tasks of the release before it are gone"
                  .formatted(VerifyPhrases.name(rollout)),
              "Deployment: " + rollout(rollout));
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
              "production is healthy again; it was broken for %s until %s (%s)"
                  .formatted(
                      times.duration(Duration.between(well.since(), well.until())),
                      times.instant(well.until()),
                      String.join(", ", well.faults())));
    };
  }

  private String serving(News.Serving serving) {
    boolean back = serving.rollout().intent() == Intent.WAY_BACK;
    String after =
        serving
            .leadTime()
            .map(time ->
                ", %s after %s"
                    .formatted(times.duration(time), back ? "the order to go back" : "its push"))
            .orElse("");
    return "%s has been serving visitors%s since %s%s"
        .formatted(
            VerifyPhrases.name(serving.rollout()),
            back ? " again" : "",
            times.instant(serving.since()),
            after);
  }

  private static String rollout(Deployment rollout) {
    return rollout.id() + " " + rollout.description();
  }

  private List<String> refused(News.NotShipped news) {
    String name = VerifyPhrases.name(news.rollout());
    var lines = new ArrayList<String>();
    switch (news.why()) {
      case News.Why.ByCheck(Refusal refusal, List<String> acceptable) -> {
        lines.add(by(name, refusal));
        line(lines, "Evidence: ", refusal.evidence());
        line(lines, "Remedy: ", refusal.remedy());
        lines.addAll(accept(acceptable));
        if (Lifecycle.beforeShift(refusal.where())) {
          lines.add("No visitor saw it.");
        }
      }
      case News.Why.ByCodeDeploy(String code, String message) -> {
        var known = CodeDeployError.of(code);
        lines.add(
            "%s was not shipped: %s"
                .formatted(
                    name,
                    known.map(CodeDeployError::english).orElse("CodeDeploy reports " + code)));
        line(lines, "CodeDeploy: ", (code + " " + message).strip());
        line(lines, "Remedy: ", known.map(CodeDeployError::remedy).orElse(""));
      }
    }
    lines.add(back(news.back()));
    lines.addAll(now(news.now()));
    lines.add("Deployment: " + rollout(news.rollout()));
    return lines;
  }

  /** How a person lets it pass, a command for each check. */
  private List<String> accept(List<String> checks) {
    var lines = new ArrayList<String>();
    if (!checks.isEmpty()) {
      lines.add(
          "If you want this release all the same, accept what was found, with your reason; it holds"
              + " for this image and %s%s:"
                  .formatted(
                      times.duration(Acceptance.LASTS),
                      checks.size() == 1 ? "" : ", and each of these checks refused it"));
    }
    checks.forEach(check -> lines.add(accept(check)));
    return lines;
  }

  /** A hook refuses, a function stops. */
  private static String by(String name, Refusal refusal) {
    return (Lifecycle.isHook(refusal.where())
            ? "%s was refused at %s by %s: %s"
            : "%s was stopped by %s for %s: %s")
        .formatted(name, refusal.where(), refusal.check(), refusal.what());
  }

  private static String back(News.Back back) {
    return switch (back) {
      case News.Back.Returned(String id) ->
          "Visitors get the release before it (rollback " + id + ").";
      case News.Back.Failed(String id, String error) ->
          ("The rollback %s failed, too (%s): check which target group the production listener"
                  + " forwards to, and point it at the one with healthy tasks.")
              .formatted(id, error);
      case News.Back.Nothing _ ->
          "CodeDeploy did not roll back, so the rollout stays where it stopped: check which release"
              + " visitors get, and turn automatic rollback on in the deployment group.";
    };
  }

  private static List<String> now(List<Fault> faults) {
    return faults.isEmpty()
        ? List.of("Production was checked afterwards and is healthy.")
        : withFaults("Production was checked afterwards and is broken:", faults);
  }

  private static String noWayBack(News.NoWayBack why) {
    return switch (why) {
      case BLUE_IS_GONE -> "production is broken, and no earlier release is kept to go back to";
      case OLDER_THAN_THE_RELEASE ->
          "production is broken, but it was so before this release, which is not the cause";
      case BLUE_NOT_KNOWN_WELL ->
          "production is broken, and the release before is not known to be any better; to go"
              + " back all the same, run: ./tidegate rollback";
      case ONLY_SEEN_OUTSIDE ->
          "production is broken for visitors, but healthy from inside the VPC: check the CDN, DNS and"
              + " the certificate. If it began with this release and lasts, the release is rolled back";
      case NOT_MEASURED ->
          "production could not be checked, so it is not known whether it is healthy";
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
