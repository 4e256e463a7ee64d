package tidegate.verify.tell;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Description;
import tidegate.core.deployment.Intent;
import tidegate.core.notice.NoticeFacts;
import tidegate.verify.decide.News;
import tidegate.verify.observe.Fault;

/**
 * What a piece of news is about, for programs.
 *
 * @param accept the command that lets a release pass a check, as the sentences have it
 */
record NewsFacts(UnaryOperator<String> accept) {

  NoticeFacts of(News news) {
    return switch (news) {
      case News.Serving serving -> served(serving);
      case News.Shipped shipped -> served(shipped.serving());
      case News.Settled settled -> rollout("finished", settled.rollout());
      case News.NotShipped refused -> refused(refused);
      case News.GoingBack(Deployment rollout, List<Fault> faults) ->
          rollout("rolling-back", rollout).with("checks", checks(faults));
      case News.Broken(List<Fault> faults, News.NoWayBack why) ->
          NoticeFacts.of(faults.stream().anyMatch(Fault::measured) ? "broken" : "not-measured")
              .with("checks", checks(faults))
              .with("noWayBack", why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      case News.WellAgain well ->
          NoticeFacts.of("healthy-again").with("checks", String.join(" ", well.faults()));
    };
  }

  private static NoticeFacts served(News.Serving serving) {
    boolean back = serving.rollout().intent() == Intent.WAY_BACK;
    NoticeFacts facts = rollout(back ? "went-back" : "shipped", serving.rollout());
    return serving
        .leadTime()
        .map(time -> facts.with("leadTimeSeconds", time.toSeconds()))
        .orElse(facts);
  }

  private NoticeFacts refused(News.NotShipped news) {
    NoticeFacts facts =
        rollout("not-shipped", news.rollout()).with("productionFaults", checks(news.now()));
    return switch (news.why()) {
      case News.Why.ByCheck(var refusal, List<String> acceptable) -> {
        NoticeFacts by = facts.with("check", refusal.check()).with("where", refusal.where());
        for (String check : acceptable) {
          by = by.command(accept.apply(check));
        }
        yield by;
      }
      case News.Why.ByCodeDeploy(String code, String _) -> facts.with("error", code);
    };
  }

  private static NoticeFacts rollout(String kind, Deployment rollout) {
    return NoticeFacts.of(kind)
        .with("release", VerifyPhrases.name(rollout))
        .with(
            "digest", Description.parse(rollout.description()).map(Description::digest).orElse(""))
        .with(NoticeFacts.DEPLOYMENT, rollout.id());
  }

  private static String checks(List<Fault> faults) {
    return String.join(" ", faults.stream().map(Fault::key).distinct().toList());
  }
}
