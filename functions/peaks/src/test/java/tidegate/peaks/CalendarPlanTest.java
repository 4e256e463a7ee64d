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
