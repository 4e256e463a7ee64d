package tidegate.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tidegate.core.notice.Language;

class ICalendarTest {

  private static final Instant NOW = Instant.parse("2026-11-28T00:00:00Z");
  private static final Pattern UID = Pattern.compile("UID:\\S+");

  @Test
  void hasAnEventForEachPeakAndEachFreezeInUtc() {
    assertThat(text(Language.ENGLISH, "payday", NOW))
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
        .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
        .contains(
            "DTSTAMP:20261128T000000Z\r\nDTSTART:20261204T150000Z\r\nDTEND:20261206T150000Z\r\n"
                + "SUMMARY:[shop] payday: 10 tasks\r\nTRANSP:OPAQUE\r\n",
            "DTSTART:20261204T120000Z\r\nDTEND:20261206T150000Z\r\n"
                + "SUMMARY:[shop] No release starts (a hotfix does)\r\nTRANSP:TRANSPARENT\r\n");
  }

  @Test
  void keepsItsUidsFromOneFileToTheNextAndHasEachOnce() {
    var first = uids(text(Language.ENGLISH, "payday", NOW));

    assertThat(first).hasSize(4).doesNotHaveDuplicates();
    assertThat(uids(text(Language.KOREAN, "another name", NOW.plusSeconds(3600)))).isEqualTo(first);
  }

  @Test
  void escapesAndFoldsWhatTheCalendarSays() {
    String text = text(Language.KOREAN, "급여, 상여; " + "연말 ".repeat(40), NOW);

    assertThat(text).contains("급여\\, 상여\\; ");
    assertThat(text.split("\r\n", -1))
        .allSatisfy(line ->
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(text.replace("\r\n ", "")).contains("연말 ".repeat(40).strip());
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  private static List<String> uids(String text) {
    return UID.matcher(text).results().map(MatchResult::group).toList();
  }

  private static String text(Language language, String why, Instant now) {
    PeakCalendar calendar =
        PeakCalendar.parse(
            """
            {"zone":"Asia/Seoul","baseline":2,"max":20,
             "peaks":[{"days":[5],"length":"P2D","lead":"PT1H","floor":10,"why":"%s"}]}
            """
                .formatted(why));
    Instant until = now.plus(Duration.ofDays(60));
    return new ICalendar(language, "shop")
        .text(calendar.windows(now, until), calendar.freezes(now, until, Duration.ofHours(2)), now);
  }
}
