package tidegate.site.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class CostReportTest {
  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

  /** What {@code make costs} asks for. */
  @BeforeAll
  static void writeWhenAsked() throws IOException {
    if (Boolean.getBoolean("costs.write")) {
      CostReport.main(REPOSITORY.toString());
    }
  }

  @Test
  void thePageShowsWhatIsComputed() throws IOException {
    var page = Files.readString(REPOSITORY.resolve("docs/costs.md"));

    assertThat(CostReport.of(REPOSITORY).into(page))
        .as("run `make costs`, prices or profiles have changed")
        .isEqualTo(page);
  }

  @Test
  void deployShowsWhatIsComputed() throws IOException {
    assertThat(CostReport.of(REPOSITORY).forDeploy())
        .as("run `make costs`, prices or profiles have changed")
        .isEqualTo(Files.readString(REPOSITORY.resolve("site/profiles/monthly.txt")));
  }

  @Test
  void countsTasksOfEveryDayAndOfThePeaks() throws IOException {
    var bill = bill("lean");

    // 1 x 730 h + 2 x 98 h, at 2 x 0.03725 + 8 x 0.00409 = 0.10722 dollars an hour in Seoul
    var tasks =
        bill.lines().stream()
            .filter(line -> line.item().contains("tasks of") || line.item().contains("more tasks"))
            .mapToDouble(line -> line.dollars(bill.prices(), "ap-northeast-2").doubleValue())
            .sum();
    assertThat(tasks).isCloseTo(926 * 0.10722, Offset.offset(0.01));
    assertThat(bill.taskHour("ap-northeast-2")).isEqualByComparingTo("0.10722");
  }

  @Test
  void billsADatabaseInTwoZonesTwice() throws IOException {
    var one = bill("lean");
    var properties = new Properties();
    properties.putAll(one.profile().parameters());
    properties.setProperty("DbMultiAz", "true");
    var two = new Bill(new Profile("two", properties), one.prices(), one.rules(), one.alarms());

    var difference = two.total("us-east-1").subtract(one.total("us-east-1"));

    assertThat(difference).isEqualByComparingTo("13.98"); // 730 x 0.016 + 20 x 0.115
  }

  private static Bill bill(String name) throws IOException {
    var prices = Prices.read(REPOSITORY.resolve("site/prices.json"));
    return new Bill(Profile.read(REPOSITORY.resolve("site/profiles"), name), prices, 7, 14);
  }
}
