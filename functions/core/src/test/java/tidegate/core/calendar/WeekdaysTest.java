package tidegate.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidegate.core.notice.Language;
import tidegate.core.settings.SettingsException;

/** Peaks by the day of the week. */
class WeekdaysTest {

  private static final Instant FROM = Instant.parse("2026-11-28T00:00:00Z");
  private static final Instant TO = Instant.parse("2027-11-28T00:00:00Z");

  @Test
  void holdsInBusinessHoursFromMondayToFriday() {
    PeakCalendar calendar = calendar("Asia/Seoul", "\"MON\",\"TUE\",\"WED\",\"THU\",\"FRI\"", "");

    assertThat(starts(calendar))
        .hasSize(52 * 5)
        .allSatisfy(start -> {
          assertThat(start.toLocalTime()).isEqualTo(LocalTime.of(9, 0));
          assertThat(start.getDayOfWeek()).isLessThanOrEqualTo(DayOfWeek.FRIDAY);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "second TUE   | 2026-12-08 2027-01-12 2027-02-09",
        "2nd Tuesday  | 2026-12-08 2027-01-12 2027-02-09",
        "Last friday  | 2026-12-25 2027-01-29 2027-02-26",
        "fifth MON    | 2026-11-30 2027-03-29 2027-05-31",
        "Mon          | 2026-11-30 2026-12-07 2026-12-14",
        "SAT-MON      | 2026-11-28 2026-11-29 2026-11-30",
        "fri-fri      | 2026-12-04 2026-12-11 2026-12-18"
      })
  void readsHowPeopleNameWeekdays(String entry, String firstThree) {
    PeakCalendar calendar = calendar("Asia/Seoul", '"' + entry.strip() + '"', "");

    assertThat(starts(calendar).stream().map(ZonedDateTime::toLocalDate).limit(3))
        .extracting(LocalDate::toString)
        .containsExactly(firstThree.strip().split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MONT", "sixth MON", "second", "MON-", "second MON-FRI", "0", "", "M"})
  void refusesWhatIsNoWeekdayAndSaysWhatIs(String entry) {
    assertThatThrownBy(() -> calendar("Asia/Seoul", '"' + entry + '"', ""))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("peaks[0].weekdays is '" + entry + "', not a weekday such as MON");
  }

  @Test
  void namesEveryFaultAtOnce() {
    assertThatThrownBy(() ->
            PeakCalendar.parse(
                """
                {"zone":"UTC","baseline":2,"max":20,"peaks":[
                 {"weekdays":["MON"],"days":[5],"length":"PT9H","floor":6},
                 {"weekdays":[],"length":"PT9H","floor":6},
                 {"weekday":["MON"],"length":"PT9H","floor":6}]}
                """))
        .hasMessageContaining("peaks[0].weekdays stands beside days: name one of the two")
        .hasMessageContaining("peaks[1].weekdays names no day")
        .hasMessageContaining("peaks[2].days names no day")
        .hasMessageContaining("peaks[2].weekday is not known");
  }

  @Test
  void skipsAHolidayAndRefusesOneOnWhichNoPeakStarts() {
    PeakCalendar calendar = calendar("Asia/Seoul", "\"MON-FRI\"", ",\"skip\":[\"2026-12-25\"]");

    assertThat(starts(calendar).stream().map(ZonedDateTime::toLocalDate))
        .doesNotContain(LocalDate.of(2026, 12, 25))
        .contains(LocalDate.of(2026, 12, 24));
    assertThatThrownBy(() -> calendar("Asia/Seoul", "\"MON-FRI\"", ",\"skip\":[\"2026-12-26\"]"))
        .hasMessageContaining("skip 2026-12-26: no peak starts on that day");
  }

  @Test
  void namesThePeakByItsWeekdayInBothLanguages() {
    Window window = calendar("Asia/Seoul", "\"second TUE\"", "").windows(FROM, TO).getFirst();

    assertThat(window.name().in(Language.ENGLISH)).isEqualTo("Tuesday peak");
    assertThat(window.name().in(Language.KOREAN)).isEqualTo("화요일 피크");
  }

  /** An independent reading, a day at a time: also over both changes of the clock. */
  @ParameterizedTest
  @ValueSource(strings = {"Asia/Seoul", "America/New_York", "Europe/Berlin", "Pacific/Apia"})
  void startsOnEverySuchDayAndOnNoOther(String zone) {
    var random = new Random(zone.hashCode());
    for (int round = 0; round < 20; round++) {
      Set<DayOfWeek> wanted = EnumSet.noneOf(DayOfWeek.class);
      for (int i = 0; i <= random.nextInt(4); i++) {
        wanted.add(DayOfWeek.of(1 + random.nextInt(7)));
      }
      int nth = 1 + random.nextInt(4);
      DayOfWeek monthly = DayOfWeek.of(1 + random.nextInt(7));
      var entries = new ArrayList<>(wanted.stream().map(day -> '"' + day.name() + '"').toList());
      entries.add("\"%s %s\"".formatted(List.of("1st", "2nd", "3rd", "4th").get(nth - 1), monthly));

      PeakCalendar calendar = calendar(zone, String.join(",", entries), "");

      LocalDate first = FROM.atZone(calendar.zone()).toLocalDate().plusDays(1);
      List<LocalDate> expected =
          first
              .datesUntil(first.plusDays(300))
              .filter(date ->
                  wanted.contains(date.getDayOfWeek())
                      || date.equals(date.with(TemporalAdjusters.dayOfWeekInMonth(nth, monthly))))
              .toList();
      assertThat(starts(calendar).stream().map(ZonedDateTime::toLocalDate).toList())
          .as("%s %s", zone, entries)
          .containsSubsequence(expected)
          .filteredOn(date -> !date.isBefore(first) && date.isBefore(first.plusDays(300)))
          .isEqualTo(expected);
    }
  }

  private static List<ZonedDateTime> starts(PeakCalendar calendar) {
    return calendar.windows(FROM, TO).stream()
        .map(window -> window.start().atZone(calendar.zone()))
        .toList();
  }

  private static PeakCalendar calendar(String zone, String weekdays, String more) {
    return PeakCalendar.parse(
        """
        {"zone":"%s","baseline":2,"max":20,
         "peaks":[{"weekdays":[%s],"from":"09:00","length":"PT9H","floor":6}]%s}
        """
            .formatted(zone, weekdays, more));
  }
}
