package tidegate.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.core.calendar.Calendars.NEW_YORK;
import static tidegate.core.calendar.Calendars.at;
import static tidegate.core.calendar.Calendars.monthly;
import static tidegate.core.calendar.Calendars.seoul;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeakCalendarTest {

  private final PeakCalendar site = Calendars.site();

  @Test
  void raisesTheFloorAnHourBeforeThePeakAndGivesItBackAtItsEnd() {
    assertThat(floor("2026-11-24T22:59:59")).isEqualTo(2);
    assertThat(floor("2026-11-24T23:00:00")).isEqualTo(10);
    assertThat(floor("2026-11-26T23:59:59")).isEqualTo(10);
    assertThat(floor("2026-11-27T00:00:00")).isEqualTo(2);
  }

  @Test
  void namesThePeakByItsDay() {
    assertThat(site.floorAt(seoul("2026-11-26T12:00")).why()).isEqualTo("peak of the 25th");
    assertThat(site.floorAt(seoul("2026-11-27T12:00")).why()).isEqualTo("baseline");
    assertThat(
            monthly("UTC", "[1,2,3,4,11,12,13,21,22,23]", "00:00", "PT1H")
                .windows(
                    Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-31T00:00:00Z")))
        .extracting(Window::why)
        .containsExactly(
            "peak of the 1st",
            "peak of the 2nd",
            "peak of the 3rd",
            "peak of the 4th",
            "peak of the 11th",
            "peak of the 12th",
            "peak of the 13th",
            "peak of the 21st",
            "peak of the 22nd",
            "peak of the 23rd");
  }

  @Test
  void takesTheHighestFloorWhereWindowsOverlap() {
    assertThat(floor("2026-12-24T22:00")).isEqualTo(14);
    assertThat(floor("2026-12-25T12:00")).isEqualTo(14);
    assertThat(site.floorAt(seoul("2026-12-25T12:00")).why()).isEqualTo("Christmas");
    assertThat(floor("2026-12-26T00:00")).isEqualTo(10);
    assertThat(floor("2026-12-27T00:00")).isEqualTo(2);
  }

  @Test
  void leavesOutThePeakOfADateToSkipAndOnlyThat() {
    assertThat(floor("2027-01-05T12:00")).isEqualTo(2);
    assertThat(floor("2027-01-06T12:00")).isEqualTo(2);
    assertThat(floor("2027-01-25T12:00")).isEqualTo(10);
  }

  @Test
  void skipsTheThirtyFirstInShorterMonthsAndFindsTheLastDayInEach() {
    var thirtyFirst = monthly("UTC", "[31]", "00:00", "P1D");
    var last = monthly("UTC", "[\"last\",\"last-1\"]", "00:00", "P1D");

    assertThat(starts(thirtyFirst, "2027-01-15", "2027-05-15"))
        .containsExactly("2027-01-31", "2027-03-31");
    assertThat(starts(last, "2028-02-01", "2028-03-01"))
        .containsExactly("2028-02-28", "2028-02-29");
    assertThat(starts(last, "2027-02-01", "2027-03-01"))
        .containsExactly("2027-02-27", "2027-02-28");
  }

  @Test
  void countsCalendarDaysOverAChangeOfTheClockAndHoursAsHours() {
    var days = monthly("America/New_York", "[14]", "00:00", "P1D");
    var hours = monthly("America/New_York", "[14]", "00:00", "PT24H");
    Window shortDay =
        days.windows(at("2027-03-14T00:00", NEW_YORK), at("2027-03-14T01:00", NEW_YORK)).getFirst();
    Window sameHours =
        hours
            .windows(at("2027-03-14T00:00", NEW_YORK), at("2027-03-14T01:00", NEW_YORK))
            .getFirst();

    assertThat(Duration.between(shortDay.start(), shortDay.end())).isEqualTo(Duration.ofHours(23));
    assertThat(Duration.between(sameHours.start(), sameHours.end()))
        .isEqualTo(Duration.ofHours(24));
    assertThat(shortDay.end()).isEqualTo(at("2027-03-15T00:00", NEW_YORK));
    assertThat(sameHours.end()).isEqualTo(at("2027-03-15T01:00", NEW_YORK));
  }

  @Test
  void startsLateRatherThanNeverWhereTheClockJumpsOverTheStart() {
    var calendar = monthly("America/New_York", "[14]", "02:30", "PT2H");

    Window window =
        calendar
            .windows(at("2027-03-14T00:00", NEW_YORK), at("2027-03-15T00:00", NEW_YORK))
            .getFirst();

    assertThat(window.start()).isEqualTo(at("2027-03-14T03:30", NEW_YORK));
    assertThat(window.leadStart()).isEqualTo(window.start().minus(Duration.ofHours(1)));
  }

  @Test
  void holdsAPeakFromTheFirstToTheSecondOfAnHourThatComesTwice() {
    var starting = monthly("America/New_York", "[7]", "01:30", "PT2H");
    var ending = monthly("America/New_York", "[6]", "01:30", "P1D");
    Instant from = at("2027-11-05T00:00", NEW_YORK);
    Instant to = at("2027-11-09T00:00", NEW_YORK);

    assertThat(starting.windows(from, to).getFirst().start())
        .isEqualTo(Instant.parse("2027-11-07T05:30:00Z"));
    assertThat(ending.windows(from, to).getFirst().end())
        .isEqualTo(Instant.parse("2027-11-07T06:30:00Z"));
  }

  @Test
  void hasNoWindowOnADayThatTheZoneLeftOut() {
    var samoa = monthly("Pacific/Apia", "[30]", "00:00", "P1D");

    assertThat(
            samoa.windows(
                Instant.parse("2011-12-28T00:00:00Z"), Instant.parse("2012-01-03T00:00:00Z")))
        .isEmpty();
  }

  @Test
  void crossesTheEndOfAMonthAndOfAYear() {
    var calendar = monthly("Asia/Seoul", "[31]", "00:00", "P3D");

    assertThat(calendar.floorAt(seoul("2027-01-02T23:59")).tasks()).isEqualTo(10);
    assertThat(calendar.floorAt(seoul("2027-01-03T00:00")).tasks()).isEqualTo(2);
  }

  @Test
  void freezesFromTheLeadLessTheLongestRolloutToTheEnd() {
    Duration longest = Duration.ofHours(2);

    assertThat(site.freezeAt(seoul("2026-11-24T20:59:59"), longest)).isEmpty();
    assertThat(site.freezeAt(seoul("2026-11-24T21:00"), longest))
        .contains(
            new Freeze(seoul("2026-11-24T21:00"), seoul("2026-11-27T00:00"), "peak of the 25th"));
    assertThat(site.freezeAt(seoul("2026-11-27T00:00"), longest)).isEmpty();
  }

  @Test
  void mergesFreezesThatOverlapOrTouch() {
    Duration longest = Duration.ofHours(2);
    var christmas =
        new Freeze(
            seoul("2026-12-23T21:00"), seoul("2026-12-27T00:00"), "Christmas, peak of the 25th");
    var touching = monthly("UTC", "[5,6]", "00:00", "PT21H");

    assertThat(site.freezeAt(seoul("2026-12-23T21:00"), longest)).contains(christmas);
    assertThat(site.freezeAt(seoul("2026-12-26T23:59"), longest)).contains(christmas);
    assertThat(
            touching.freezeAt(Instant.parse("2027-03-05T12:00:00Z"), longest).orElseThrow().until())
        .isEqualTo(Instant.parse("2027-03-06T21:00:00Z"));
  }

  @Test
  void answersWhereEveryDayIsAPeak() {
    var always =
        monthly(
            "UTC",
            "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31]",
            "00:00",
            "P1D");
    Instant now = Instant.parse("2027-03-05T12:00:00Z");

    assertThat(always.freezeAt(now, Duration.ZERO)).get().matches(freeze -> freeze.holds(now));
  }

  @Test
  void worksWithoutAnyPeak() {
    var flat = PeakCalendar.parse("{\"zone\":\"UTC\",\"baseline\":3,\"max\":3}");

    assertThat(flat.floorAt(Instant.EPOCH).tasks()).isEqualTo(3);
    assertThat(flat.freezeAt(Instant.EPOCH, Duration.ofHours(2))).isEmpty();
    assertThat(flat.max()).isEqualTo(3);
  }

  private int floor(String local) {
    return site.floorAt(seoul(local)).tasks();
  }

  private static List<String> starts(PeakCalendar calendar, String from, String to) {
    return calendar
        .windows(
            LocalDate.parse(from).atStartOfDay(ZoneOffset.UTC).toInstant(),
            LocalDate.parse(to).atStartOfDay(ZoneOffset.UTC).toInstant())
        .stream()
        .map(window -> window.start().toString().substring(0, 10))
        .filter(date -> date.compareTo(to) < 0)
        .toList();
  }
}
