package tidegate.peaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tidegate.peaks.Seoul.at;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import tidegate.core.notice.Language;

class CalendarPlanTest {

  private final JsonObject plan =
      new PeaksFixture().wiring(Language.ENGLISH).plan().from(at("2026-11-10T00:00"));

  @Test
  void listsAYearOfWindowsWithTheirDollars() {
    assertThat(plan.getAsJsonArray("windows")).hasSize(25);
    assertThat(plan.getAsJsonArray("windows").get(0))
        .hasToString(
            "{\"why\":\"peak of the 25th\",\"lead\":\"2026-11-24T23:00:00+09:00\","
                + "\"start\":\"2026-11-25T00:00:00+09:00\",\"end\":\"2026-11-27T00:00:00+09:00\","
                + "\"floor\":10,\"hours\":48.0,\"dollars\":52.53}");
  }

  @Test
  void saysWhatHoldsNowWhatComesNextAndEachPeakInALine() {
    assertThat(plan.get("now").getAsString()).isEqualTo("at least 2 tasks now (the baseline)");
    assertThat(plan.get("next").getAsString())
        .isEqualTo(
            "next peak: Wed 25 Nov 00:00 KST to Fri 27 Nov 00:00 KST: 10 tasks from Tue 24 Nov"
                + " 23:00 KST on, peak of the 25th");
    assertThat(plan.get("text").getAsString().lines())
        .hasSize(27)
        .first()
        .asString()
        .startsWith("25 peaks in the next 12 months, in the time of Asia/Seoul; outside of them 2");
  }

  @Test
  void isAFileForOtherCalendarsToo() {
    String text =
        new PeaksFixture()
            .wiring(Language.ENGLISH)
            .plan()
            .ics(at("2026-11-10T00:00"))
            .get("text")
            .getAsString();

    assertThat(text)
        .startsWith("BEGIN:VCALENDAR\n")
        .contains("\nDTSTART:20261124T150000Z\n", "peak of the 25th: 10 tasks")
        .endsWith("\nEND:VCALENDAR");
    assertThat(text.split("BEGIN:VEVENT", -1)).hasSizeGreaterThan(25);
  }

  @Test
  void saysHowAnotherCalendarDiffersFromTheOneThatIsDeployed() {
    JsonObject other =
        plan(
            """
            {"zone":"Asia/Seoul","baseline":2,"max":20,
             "peaks":[{"days":[5],"length":"P2D","lead":"PT1H","floor":10}],
             "extra":[{"from":"2026-11-11T00:00","length":"P1D","floor":6,"why":"sale"}]}
            """);

    assertThat(other.get("text").getAsString())
        .contains("Against the calendar that is deployed:\n- Wed 25 Nov", "\n+ Wed 11 Nov")
        .doesNotContain("- Sat 5 Dec", "+ Sat 5 Dec");
  }

  @Test
  void namesEveryFaultOfAnotherCalendarAndFailsNot() {
    JsonObject faulty = plan("{\"zone\":\"Mars\",\"max\":1}");

    assertThat(faulty.get("sentence").getAsString()).startsWith("the calendar has ");
    assertThat(faulty.getAsJsonArray("faults").toString()).contains("zone", "baseline");
    assertThat(faulty.has("windows")).isFalse();
  }

  private static JsonObject plan(String calendar) {
    return new PeaksFixture().wiring(Language.ENGLISH).plan().of(calendar, at("2026-11-10T00:00"));
  }

  @Test
  void mergesFreezesThatMeet() {
    assertThat(plan.getAsJsonArray("freezes")).hasSize(24);
    assertThat(plan.getAsJsonArray("freezes").get(2))
        .hasToString(
            "{\"from\":\"2026-12-23T21:00:00+09:00\",\"until\":\"2026-12-27T00:00:00+09:00\","
                + "\"why\":\"Christmas, peak of the 25th\"}");
  }

  /** 24 peaks of 49 h and 8 tasks more; Christmas 49 h at 12 more, of which 25 h overlap. */
  @Test
  void paysOverlapsOnce() {
    JsonObject dollars = plan.getAsJsonObject("dollars");
    double peaks = (23 * 49 * 8 + 49 * 12 + 24 * 8) * 0.134;

    assertThat(dollars.get("peaks").getAsDouble()).isCloseTo(peaks, within(0.01));
    assertThat(dollars.get("baseline").getAsDouble()).isCloseTo(2 * 365 * 24 * 0.134, within(0.01));
    assertThat(dollars.get("saved").getAsDouble()).isPositive();
  }
}
