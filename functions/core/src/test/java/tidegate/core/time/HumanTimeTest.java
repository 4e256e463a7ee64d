package tidegate.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tidegate.core.notice.Language;

class HumanTimeTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Instant MIDNIGHT = Instant.parse("2026-12-04T15:00:00Z");
  private static final Pattern PARTS = Pattern.compile("(\\d+) ?(days?|h|min|s|일|시간|분|초)");

  private final HumanTime english = new HumanTime(Language.ENGLISH, SEOUL);
  private final HumanTime korean = new HumanTime(Language.KOREAN, SEOUL);

  @Test
  void writesAnInstantInTheSitesZone() {
    assertThat(english.instant(MIDNIGHT, MIDNIGHT)).isEqualTo("Sat 5 Dec 00:00 KST");
    assertThat(korean.instant(MIDNIGHT, MIDNIGHT)).isEqualTo("12월 5일(토) 0시");
    assertThat(korean.instant(MIDNIGHT.plusSeconds(52_259), MIDNIGHT))
        .isEqualTo("12월 5일(토) 14시 30분");
  }

  @Test
  void writesTheYearWhereItIsNotKnownByItself() {
    Instant inJune = Instant.parse("2026-06-05T00:00:00Z");
    Instant inMay = Instant.parse("2026-05-31T00:00:00Z");

    assertThat(english.instant(MIDNIGHT, inJune)).isEqualTo("Sat 5 Dec 00:00 KST");
    assertThat(english.instant(MIDNIGHT, inMay)).isEqualTo("Sat 5 Dec 2026 00:00 KST");
    assertThat(korean.instant(MIDNIGHT, inMay)).isEqualTo("2026년 12월 5일(토) 0시");
    assertThat(english.instant(inMay, MIDNIGHT)).contains("2026");
    assertThat(english.instant(MIDNIGHT)).isEqualTo("Sat 5 Dec 2026 00:00 KST");
    assertThat(english.day(LocalDate.of(2027, 12, 5), MIDNIGHT)).isEqualTo("Sun 5 Dec 2027");
    assertThat(korean.day(LocalDate.of(2026, 12, 5), MIDNIGHT)).isEqualTo("12월 5일(토)");
  }

  @Test
  void tellsTheTwoHoursApartThatTheClockShowsTwice() {
    var newYork = new HumanTime(Language.ENGLISH, ZoneId.of("America/New_York"));
    Instant first = Instant.parse("2026-11-01T05:30:00Z");

    assertThat(newYork.instant(first, first)).isEqualTo("Sun 1 Nov 01:30 EDT");
    assertThat(newYork.instant(first.plusSeconds(3600), first)).isEqualTo("Sun 1 Nov 01:30 EST");
  }

  @ParameterizedTest
  @CsvSource({
    "UTC,               Fri 4 Dec 15:00 UTC,       12월 4일(금) 15시 UTC",
    "America/Sao_Paulo, Fri 4 Dec 12:00 UTC-03:00, 12월 4일(금) 12시 UTC-03:00",
    "Europe/Berlin,     Fri 4 Dec 16:00 CET,       12월 4일(금) 16시 CET"
  })
  void namesEveryOtherZone(String zone, String english, String korean) {
    assertThat(new HumanTime(Language.ENGLISH, ZoneId.of(zone)).instant(MIDNIGHT, MIDNIGHT))
        .isEqualTo(english);
    assertThat(new HumanTime(Language.KOREAN, ZoneId.of(zone)).instant(MIDNIGHT, MIDNIGHT))
        .isEqualTo(korean);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S,     0 min,            0분",
    "PT0.4S,   1 s,              1초",
    "PT59S,    59 s,             59초",
    "PT80M,    1 h 20 min,       1시간 20분",
    "PT2H,     2 h,              2시간",
    "PT2H59M,  2 h 59 min,       2시간 59분",
    "PT24H,    1 day,            1일",
    "P2DT5M,   2 days 5 min,     2일 5분",
    "P1DT2H3M, 1 day 2 h 3 min,  1일 2시간 3분"
  })
  void writesADuration(String length, String inEnglish, String inKorean) {
    assertThat(english.duration(Duration.parse(length))).isEqualTo(inEnglish);
    assertThat(korean.duration(Duration.parse(length))).isEqualTo(inKorean);
  }

  @Test
  void hasNoWordsForANegativeDuration() {
    assertThatThrownBy(() -> english.duration(Duration.ofNanos(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void theWordsOfADurationAddUpToItsMinutes(Language language) {
    var words = new HumanTime(language, SEOUL);
    var random = new Random(7);

    for (int i = 0; i < 5_000; i++) {
      var length = Duration.ofSeconds(60 + random.nextInt(2_000_000));
      assertThat(sum(words.duration(length))).isEqualTo(Duration.ofMinutes(length.toMinutes()));
    }
  }

  /** Every five minutes of two years: no two of them are written alike, in any zone. */
  @ParameterizedTest
  @CsvSource({"Asia/Seoul", "America/New_York", "Europe/Berlin"})
  void noTwoInstantsAreWrittenAlike(String zone) {
    var seen = new HashSet<String>();
    for (Language language : Language.values()) {
      var words = new HumanTime(language, ZoneId.of(zone));
      seen.clear();
      for (int i = 0; i < 2 * 366 * 24; i++) {
        assertThat(seen.add(words.instant(MIDNIGHT.plusSeconds(i * 3600L)))).isTrue();
      }
    }
  }

  private static Duration sum(String words) {
    Duration sum = Duration.ZERO;
    Matcher parts = PARTS.matcher(words);
    while (parts.find()) {
      sum = sum.plus(unit(parts.group(2)).multipliedBy(Long.parseLong(parts.group(1))));
    }
    return sum;
  }

  private static Duration unit(String word) {
    if (List.of("day", "days", "일").contains(word)) {
      return Duration.ofDays(1);
    }
    if (List.of("h", "시간").contains(word)) {
      return Duration.ofHours(1);
    }
    return List.of("min", "분").contains(word) ? Duration.ofMinutes(1) : Duration.ofSeconds(1);
  }
}
