package tidegate.testbed.rehearsal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.settings.SettingsException;
import tidegate.testbed.wordpress.TestbedException;

class CalendarCommandTest {
  private static final Instant NOW = Instant.parse("2026-11-28T00:00:00Z");
  private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");
  private static final String CALENDAR =
      """
      {"zone": "Asia/Seoul", "baseline": 2, "max": 20,
       "peaks": [{"days": [5, 25], "length": "P2D", "floor": 10}],
       "extra": [{"from": "2026-12-24T00:00", "length": "P2D", "floor": 14, "why": "크리스마스, 할인; 설날"}]}
      """;

  @TempDir Path folder;

  @Test
  void showsWhenCapacityStandsAndHowLongNothingIsShipped() {
    String text =
        new CalendarTable(PeakCalendar.parse(CALENDAR), Duration.ofHours(2)).text(NOW, LATER);
    assertThat(text)
        .contains("3 peaks", "Asia/Seoul", "2 tasks outside of peaks, at most 20")
        .containsPattern("Fri 4 Dec 23:00 KST +Sat 5 Dec 00:00 KST +Mon 7 Dec 00:00 KST +10")
        .contains("peak of the 25th (overlaps: the higher counts)")
        .contains("from 2 h before", "The longest such time: 3 days 3 h, from Wed 23 Dec 21:00");
  }

  @Test
  void saysThatAYearHasNoPeak() {
    var calendar = PeakCalendar.parse("{\"zone\": \"UTC\", \"baseline\": 1, \"max\": 2}");
    assertThat(new CalendarTable(calendar, Duration.ofHours(2)).text(NOW, LATER))
        .isEqualTo(
            "The calendar is good: no peak in the next 12 months, in the time of UTC."
                + " 1 task outside of peaks, at most 2.\n");
  }

  @Test
  void readsTheParameterOfASamconfig() throws IOException {
    Path toml =
        Files.writeString(
            folder.resolve("samconfig.toml"), "[a]\nCalendar = '''\n" + CALENDAR + "'''\n");
    assertThat(CalendarFile.read(toml).baseline()).isEqualTo(2);
    Path without = Files.writeString(folder.resolve("other.toml"), "[a]\n");
    assertThatThrownBy(() -> CalendarFile.read(without))
        .hasMessageContaining("no parameter Calendar");
  }

  @Test
  void namesEveryFaultOfACalendar() throws IOException {
    Path bad =
        Files.writeString(
            folder.resolve("calendar.json"),
            "{\"zone\": \"Asia/Soul\", \"baseline\": 2, \"max\": 3, \"peak\": []}");
    assertThatThrownBy(() -> CalendarFile.read(bad))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll("zone", "peak");
  }

  @Test
  void namesEveryWrongWordAtOnce() {
    assertThatThrownBy(() -> new CalendarCommand(folder, List.of("--json", "a", "b"), () -> NOW))
        .isInstanceOf(TestbedException.class)
        .hasMessageContainingAll("--json", "one file at a time", "usage");
  }
}
