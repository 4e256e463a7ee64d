package tidegate.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.verify.VerifyFixture.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Deployment.Status;
import tidegate.core.memory.Acceptance;
import tidegate.core.memory.Refusal;
import tidegate.core.notice.Language;
import tidegate.core.notice.Notice;
import tidegate.core.verdict.Outcome;
import tidegate.testbed.doubles.InMemoryProbes;
import tidegate.verify.decide.News;
import tidegate.verify.observe.Fault;
import tidegate.verify.tell.CodeDeployError;
import tidegate.verify.tell.VerifyPhrases;

class VerifyPhrasesTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Deployment ROLLOUT = Rollouts.rollout("d-1", Status.FAILED, NOW);
  private static final Deployment WAY_BACK =
      Rollouts.described(
          "d-2", Status.SUCCEEDED, NOW, "tidegate way-back release-6 " + Rollouts.DIGEST);
  private static final Fault FAULT =
      new Fault(Fault.Vantage.OUTSIDE, InMemoryProbes.finding("siteurl", Outcome.FAILED));

  private static final Fault UNMEASURED =
      new Fault(Fault.Vantage.OUTSIDE, InMemoryProbes.finding("pages", Outcome.UNMEASURED));

  private static final Acceptance ACCEPTED =
      Acceptance.now(Rollouts.DIGEST, "feed", NOW, "operator", "no reader takes it");

  private final VerifyPhrases english = new VerifyPhrases(Language.ENGLISH, SEOUL, "shop-rollout");
  private final VerifyPhrases korean = new VerifyPhrases(Language.KOREAN, SEOUL, "shop-rollout");

  static Stream<News> everyKindOfNews() {
    var refusal =
        new Refusal(
            "d-1",
            "AfterAllowTestTraffic",
            "siteurl",
            "a redirect names https://shop.example.com:8080",
            "https://shop.example.com/ 301",
            "Correct the rows siteurl and home in the options table.");
    News.Why byCheck = new News.Why.ByCheck(refusal, List.of());
    News.Why byCodeDeploy = new News.Why.ByCodeDeploy("TIMEOUT", "The deployment timed out.");
    Stream<News> broken =
        Stream.of(News.NoWayBack.values())
            .map(why ->
                new News.Broken(
                    List.of(why == News.NoWayBack.NOT_MEASURED ? UNMEASURED : FAULT), why));
    return Stream.concat(
        broken,
        Stream.of(
            new News.Serving(ROLLOUT, NOW, Optional.of(Duration.ofMinutes(95))),
            new News.Serving(WAY_BACK, NOW, Optional.of(Duration.ofMinutes(5))),
            new News.Shipped(new News.Serving(ROLLOUT, NOW, Optional.empty())),
            new News.Settled(ROLLOUT),
            new News.Serving(ROLLOUT, NOW, Optional.empty(), List.of(ACCEPTED)),
            new News.Shipped(new News.Serving(ROLLOUT, NOW, Optional.empty(), List.of(ACCEPTED))),
            new News.NotShipped(
                ROLLOUT,
                new News.Why.ByCheck(refusal, List.of("feed", "assets")),
                new News.Back.Returned("d-2"),
                List.of()),
            new News.NotShipped(ROLLOUT, byCheck, new News.Back.Returned("d-2"), List.of()),
            new News.NotShipped(
                ROLLOUT, byCodeDeploy, new News.Back.Failed("d-2", "e"), List.of(FAULT)),
            new News.NotShipped(ROLLOUT, byCodeDeploy, new News.Back.Nothing(), List.of()),
            new News.GoingBack(ROLLOUT, List.of(FAULT)),
            new News.WellAgain(NOW, NOW.plusSeconds(600), List.of("outside/siteurl"))));
  }

  @ParameterizedTest
  @MethodSource("everyKindOfNews")
  void bothLanguagesTellTheSameNewsLineByLine(News news) {
    Notice one = english.notice(news);
    Notice other = korean.notice(news);

    assertThat(other.urgency()).isEqualTo(one.urgency());
    assertThat(one.subject()).matches("[\\x21-\\x7e][\\x20-\\x7e]*");
    assertThat(other.subject()).containsPattern("[가-힣]");
    assertThat(other.body().lines().count()).isEqualTo(one.body().lines().count());
    assertThat(other.body().lines().findFirst()).get().asString().containsPattern("[가-힣]");
    assertThat(one.body()).doesNotContainPattern("[가-힣]");
  }

  @ParameterizedTest
  @MethodSource("everyKindOfNews")
  void logsAreEnglishAndOneSentence(News news) {
    assertThat(korean.log(news)).isEqualTo(english.log(news)).doesNotContain("\n");
  }

  @ParameterizedTest
  @EnumSource(CodeDeployError.class)
  void everyErrorOfCodeDeploysHasPlainWordsAndARemedy(CodeDeployError error) {
    assertThat(CodeDeployError.of(error.name())).contains(error);
    assertThat(error.english()).isNotBlank().doesNotContain(error.name());
    assertThat(error.korean()).containsPattern("[가-힣]");
    assertThat(error.remedy()).isNotBlank();
    assertThat(error.koreanRemedy()).containsPattern("[가-힣]");
  }

  @Test
  void namesTheRolloutByItsIdWhereTidegateDidNotStartIt() {
    var byHand =
        new Deployment(
            "d-9",
            Status.SUCCEEDED,
            "by hand",
            "user",
            NOW,
            Optional.of(NOW),
            /* shifted= */ true,
            "",
            Optional.empty(),
            Optional.empty());

    assertThat(english.notice(new News.Serving(byHand, NOW, Optional.empty())).subject())
        .isEqualTo("shipped: d-9");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void subjectsOfDifferentNewsDifferInTheirFirstWords(Language language) {
    var phrases = new VerifyPhrases(language, SEOUL, "shop-rollout");

    assertThat(
            Stream.of(
                    new News.Serving(ROLLOUT, NOW, Optional.empty()),
                    new News.Settled(ROLLOUT),
                    new News.GoingBack(ROLLOUT, List.of(FAULT)),
                    new News.Broken(List.of(FAULT), News.NoWayBack.BLUE_IS_GONE),
                    new News.WellAgain(NOW, NOW, List.of()))
                .map(news -> phrases.notice(news).subject())
                .map(subject -> subject.substring(0, Math.min(subject.length(), 20))))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("everyKindOfNews")
  void givesProgramsTheCommandsThatPeopleGet(News news) {
    for (VerifyPhrases phrases : List.of(english, korean)) {
      Notice notice = phrases.notice(news);

      assertThat(notice.facts().commands())
          .allSatisfy(command -> assertThat(notice.body()).contains(command));
    }
  }

  @ParameterizedTest
  @MethodSource("everyKindOfNews")
  void documentsEachKindThatIsTold(News news) throws IOException {
    String kinds = Files.readString(Path.of("../../docs/events.md"));

    assertThat(kinds).contains("| verify | `" + english.notice(news).facts().kind() + "` |");
  }
}
