package tidegate.rollout.tell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import tidegate.cloud.cloudwatch.AlarmStates;
import tidegate.cloud.ecs.TaskSet;
import tidegate.core.calendar.Freeze;
import tidegate.core.memory.HandFreeze;
import tidegate.core.notice.Language;
import tidegate.core.release.Release;
import tidegate.core.time.HumanTime;
import tidegate.rollout.Settings;
import tidegate.rollout.decide.PastRelease;
import tidegate.rollout.observe.Facts;
import tidegate.rollout.preflight.Text;

/** The site at a glance: what runs, what is in flight, what holds, and what was before. */
public final class StatusPhrases {

  private static final int LAST = 3;

  private final Settings settings;
  private final HumanTime english;
  private final HumanTime korean;

  public StatusPhrases(Settings settings) {
    this.settings = settings;
    this.english = new HumanTime(Language.ENGLISH, settings.calendar().zone());
    this.korean = new HumanTime(Language.KOREAN, settings.calendar().zone());
  }

  /**
   * One line each. What AWS does not tell now is said to be unknown; the rest is told all the same.
   *
   * @param freeze what holds a release back, a peak's or a person's
   */
  public Text of(Facts facts, Optional<Freeze> freeze) {
    Instant now = facts.now();
    var lines = new ArrayList<Text>();
    facts.service().primary().ifPresent(primary -> lines.add(runs(primary, facts)));
    facts.inFlight().ifPresent(one -> lines.add(ReportPhrases.inFlight(one)));
    Optional<HandFreeze> byHand = facts.frozenByHand();
    freeze.ifPresent(one -> lines.add(frozen(one, byHand, now)));
    lines.add(
        unlessAway(() -> alarms(facts.alarms(), facts.group().alarms().size()), "alarms", "경보"));
    lines.add(
        unlessAway(
            () -> {
              List<PastRelease> past = PastRelease.last(facts);
              return new ReportPhrases(settings)
                  .history(past.subList(0, Math.min(LAST, past.size())), now);
            },
            "the last deployments",
            "최근 배포"));
    return Text.join("\n", lines);
  }

  private Text runs(TaskSet primary, Facts facts) {
    String digests = String.join(", ", facts.runningDigests());
    Text what =
        settings.releases().newestFirst(facts.images().pushed()).stream()
            .filter(release -> facts.runningDigests().contains(release.digest()))
            .findFirst()
            .map(StatusPhrases::named)
            .orElseGet(() ->
                digests.isEmpty() ? Text.of("an unknown image", "알 수 없는 이미지") : Text.of(digests));
    String running = primary.running() + "/" + primary.computedDesired();
    return new Text(
        "runs %s on %s tasks%s"
            .formatted(what.english(), running, primary.steady() ? "" : ", not steady"),
        "실행 중: %s, 태스크 %s개%s"
            .formatted(what.korean(), running, primary.steady() ? "" : ", 안정되지 않음"));
  }

  private static Text named(Release release) {
    return Text.of(release.tag() + " (" + release.shortDigest() + ")");
  }

  private Text frozen(Freeze freeze, Optional<HandFreeze> byHand, Instant now) {
    return byHand
        .map(one ->
            new Text(
                "frozen until %s by %s"
                    .formatted(english.instant(freeze.until(), now), one.whose()),
                "%s까지 배포 동결: %s".formatted(korean.instant(freeze.until(), now), one.whose())))
        .orElseGet(() ->
            new Text(
                "frozen until %s: %s".formatted(english.instant(freeze.until(), now), freeze.why()),
                "%s까지 피크로 배포 동결".formatted(korean.instant(freeze.until(), now))));
  }

  private static Text alarms(AlarmStates alarms, int watched) {
    Text red =
        alarms.red().isEmpty()
            ? Text.of("no alarm of {0} is red", "경보 {0}개 중 울리는 것 없음", watched)
            : Text.of("red alarms: {0}", "울리는 경보: {0}", String.join(", ", alarms.red()));
    return alarms.missing().isEmpty()
        ? red
        : red.and("; not there: {0}", ". 없는 경보: {0}", String.join(", ", alarms.missing()));
  }

  private static Text unlessAway(Supplier<Text> read, String english, String korean) {
    try {
      return read.get();
    } catch (SdkException away) {
      return new Text(
          english + " could not be read: " + away.getMessage(),
          korean + ": 읽지 못했습니다. " + away.getMessage());
    }
  }
}
