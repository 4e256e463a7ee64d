package tidegate.testbed.rehearsal.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidegate.core.probe.ProbeReply;
import tidegate.core.probe.Seen;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.core.verdict.Weight;

class ProbeAnswerTest {
  private static final Instant AT = Instant.parse("2026-11-25T01:00:00Z");

  @Test
  void saysTheReasonFirst() {
    var answer =
        answer(
            finding("feed", Outcome.PASSED, "nothing wrong"),
            finding("renders", Outcome.FAILED, "the home page answers 500 instead of 200"));
    assertThat(answer.text().lines().findFirst())
        .contains(
            "https://example.com: not good for visitors."
                + " renders: the home page answers 500 instead of 200");
    assertThat(answer.exitCode()).isEqualTo(1);
  }

  @Test
  void saysWhyNothingWasSeenWithoutTheNameOfACheck() {
    var answer = answer(finding("renders", Outcome.UNMEASURED, "DNS knows no host example.com"));
    assertThat(answer.text())
        .startsWith("https://example.com: nobody can tell. DNS knows no host example.com\n");
  }

  @Test
  void saysWhatWasSeenWithTheSlowestPages() {
    var reply =
        new ProbeReply(
            List.of(finding("feed", Outcome.PASSED, "fine")),
            9,
            Duration.ofSeconds(2),
            new Seen(
                "6.8.1",
                List.of("tide"),
                List.of(
                    new Seen.PageSeen("/", 200, Duration.ofMillis(210)),
                    new Seen.PageSeen("/shop/", 200, Duration.ofMillis(1_900)),
                    new Seen.PageSeen("/gone/", 404, Duration.ofMillis(90)))));
    var answer = new ProbeAnswer("https://example.com", AT, reply);
    assertThat(answer.text())
        .contains(
            """
            seen:
              WordPress 6.8.1, theme tide, 3 pages, half of them within 0.21 s
              1.90 s  /shop/ [200]
              0.21 s  / [200]
              0.09 s  /gone/ [404]
            """);
    var json = JsonParser.parseString(answer.json()).getAsJsonObject().getAsJsonObject("seen");
    assertThat(json.get("wordpress").getAsString()).isEqualTo("6.8.1");
    assertThat(json.getAsJsonArray("pages")).hasSize(3);
  }

  @Test
  void tellsProgramsVerdictAddressTimeAndForm() {
    var json = JsonParser.parseString(answer(finding("feed", Outcome.PASSED, "fine")).json());
    assertThat(json.getAsJsonObject().keySet())
        .containsExactly(
            "form", "url", "at", "verdict", "sentence", "findings", "requests", "tookMillis");
    assertThat(json.getAsJsonObject().get("verdict").getAsString()).isEqualTo("good");
    assertThat(json.getAsJsonObject().get("at").getAsString()).isEqualTo("2026-11-25T01:00:00Z");
  }

  @Test
  void aLaterLookReplacesWhatTheFirstSkipped() {
    var both =
        answer(
                finding("feed", Outcome.PASSED, "fine"),
                finding("xmlrpc", Outcome.SKIPPED, "not tried"))
            .with(reply(finding("xmlrpc", Outcome.FAILED, "answers everybody")));
    assertThat(both.reply().findings())
        .extracting(Finding::check, Finding::outcome)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("feed", Outcome.PASSED),
            org.assertj.core.groups.Tuple.tuple("xmlrpc", Outcome.FAILED));
  }

  private static ProbeAnswer answer(Finding... findings) {
    return new ProbeAnswer("https://example.com", AT, reply(findings));
  }

  private static ProbeReply reply(Finding... findings) {
    return new ProbeReply(List.of(findings), 9, Duration.ofSeconds(2));
  }

  private static Finding finding(String check, Outcome outcome, String what) {
    return new Finding(check, Weight.ABSOLUTE, outcome, what, List.of(), "");
  }
}
