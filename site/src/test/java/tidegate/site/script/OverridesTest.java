package tidegate.site.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidegate.site.sam.SamOverrides;

/** What site/deploy hands to the SAM CLI, as the SAM CLI understands it. */
final class OverridesTest {
  private static final Map<String, String> PLAIN = Map.of();
  private static final String CALENDAR =
      """
      {"zone": "Asia/Seoul", "baseline": 1,
       "max": 6,
       "extra": [{"from": "2026-12-24T00:00", "length": "P2D", "floor": 3,
                  "why": "크리스마스, \\"it's\\" \\\\o/ eve"}]}
      """;

  @TempDir private Path folder;
  private Script script;

  @BeforeEach
  void copy() throws IOException {
    script = new Script(folder);
  }

  private Map<String, String> arrived() {
    return SamOverrides.ofArguments(script.lines("overrides-shop"));
  }

  @Test
  void aCalendarOfTheOwnersArrivesWhole() throws IOException {
    var file = Files.writeString(folder.resolve("mine.json"), CALENDAR);

    var run = script.deploy(PLAIN, "--yes", "--calendar", file.toString());

    assertThat(run.exit()).as(run.said()).isZero();
    assertThat(JsonParser.parseString(arrived().get("Calendar")))
        .isEqualTo(JsonParser.parseString(CALENDAR));
    assertThat(folder.resolve("site/sites/shop/calendar.json")).hasContent(CALENDAR);
  }

  @Test
  void aRerunTakesTheSitesCalendarAndNeverWritesOverIt() throws IOException {
    script.begin(Beginning.SHOP);
    var kept = folder.resolve("site/sites/shop/calendar.json");
    Files.writeString(kept, CALENDAR);

    script.deploy(PLAIN, "--yes");

    assertThat(kept).hasContent(CALENDAR);
    assertThat(JsonParser.parseString(arrived().get("Calendar")))
        .isEqualTo(JsonParser.parseString(CALENDAR));
  }

  @Test
  void anotherCalendarThanTheSitesIsRefused() throws IOException {
    script.begin(Beginning.SHOP);
    var file = Files.writeString(folder.resolve("mine.json"), CALENDAR);

    var run = script.deploy(PLAIN, "--yes", "--calendar", file.toString());

    assertThat(run.exit()).isNotZero();
    assertThat(run.said()).contains("site/sites/shop/calendar.json, which differs");
  }

  @Test
  void aTruncatedCalendarIsRefusedBeforeAnythingIsMade() throws IOException {
    var file = Files.writeString(folder.resolve("mine.json"), "{\"zone\":\"UTC\",\"baseline\":1");

    var run = script.deploy(PLAIN, "--yes", "--calendar", file.toString());

    assertThat(run.exit()).isNotZero();
    assertThat(run.said()).contains("is not whole");
    assertThat(script.lines("changes")).isEmpty();
  }

  @Test
  void twoPeopleAndTheirLanguageArrive() {
    script.deploy(PLAIN, "--yes", "--email", "ops@example.com,dev@example.com", "--language", "ko");

    assertThat(arrived())
        .containsEntry("NotifyEmail", "ops@example.com")
        .containsEntry("NotifyEmail2", "dev@example.com")
        .containsEntry("Language", "ko");
  }

  /** The runbook's rotation: another version, then site/deploy. */
  @Test
  void aRotatedHealthKeyArrives() throws IOException {
    script.begin(Beginning.SHOP);
    var before = arrived().get("HealthKeyVersion");

    script.deploy(Map.of("KEY_VERSION", "00000000-0000-0000-0000-000000000002"), "--yes");

    assertThat(before).isNotEmpty().doesNotEndWith("2");
    assertThat(arrived().get("HealthKeyVersion")).endsWith("2");
  }
}
