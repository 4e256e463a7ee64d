package tidegate.testbed.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import tidegate.core.verdict.Verdict;
import tidegate.testbed.faults.catalogue.FaultCase;
import tidegate.testbed.faults.catalogue.FaultCatalogue;
import tidegate.testbed.faults.gate.Opinion;
import tidegate.testbed.faults.gate.TidegateProbe;
import tidegate.testbed.faults.gate.UsualGate;
import tidegate.testbed.faults.gate.UsualGates;
import tidegate.testbed.faults.report.CaseResult;
import tidegate.testbed.faults.report.CatalogueTable;
import tidegate.testbed.wordpress.bluegreen.BlueGreenSite;
import tidegate.testbed.wordpress.php.WordPressInstall;

/** The whole zoo on a real WordPress: {@code WORDPRESS_DIR} says where one is unpacked. */
@Tag("zoo")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@EnabledIfEnvironmentVariable(named = "WORDPRESS_DIR", matches = ".+")
class ZooTest {
  private static final Path REPOSITORY = Path.of("../..");

  private static final Path PAGE = Path.of("target/zoo/zoo.md");

  private final List<CaseResult> rows = new ArrayList<>();
  private BlueGreenSite site;
  private TidegateProbe tidegate;
  private List<UsualGate> gates;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    var wordpress = WordPressInstall.find(System.getenv()).orElseThrow();
    Files.createDirectories(PAGE.getParent());
    site = BlueGreenSite.open(wordpress, REPOSITORY.resolve("site/image"), folder.resolve("site"));
    tidegate = new TidegateProbe(site);
    gates = UsualGates.all(site);
  }

  @AfterAll
  void close() {
    site.close();
  }

  @Order(1)
  @TestFactory
  Stream<DynamicTest> refusesEveryFaultAndNoHealthyRelease() {
    var wanted = Pattern.compile(System.getProperty("zoo.only", ".*"));
    return FaultCatalogue.all().stream()
        .filter(catalogue -> wanted.matcher(catalogue.id()).matches())
        .map(catalogue -> dynamicTest(catalogue.id(), () -> look(catalogue)));
  }

  private void look(FaultCase catalogue) throws InterruptedException {
    try {
      catalogue.change().accept(site);
      site.refresh();
      var reply = tidegate.look();
      var row =
          new CaseResult(
              catalogue,
              new Verdict(reply.findings()),
              gates.parallelStream().map(this::opinion).toList());
      rows.add(row);
      assertThat(row.right()).as("%s: %s", catalogue.kind(), row).isTrue();
    } finally {
      site.restore();
    }
  }

  /** They may be left out to save time: what they say does not change with Tidegate. */
  private Opinion opinion(UsualGate gate) {
    boolean asked = Boolean.parseBoolean(System.getProperty("zoo.gates", "true"));
    return asked ? gate.opinion(site) : Opinion.unasked();
  }

  @Order(2)
  @Test
  void thePageInDocsIsTrue() throws IOException {
    String page = new CatalogueTable(gates, rows).markdown();
    Files.writeString(PAGE, page);
    List<String> measured = cells(page);
    List<String> written = cells(Files.readString(REPOSITORY.resolve("docs/zoo.md")));
    assertThat(written).as("docs/zoo.md against %s", PAGE).hasSameSizeAs(measured);
    for (int i = 0; i < measured.size(); i++) {
      assertThat(measured.get(i))
          .as("docs/zoo.md, cell %d", i)
          .isIn(written.get(i), CatalogueTable.UNASKED);
    }
  }

  /**
   * All cells of all lines but the last one of each, the evidence. Which of the checks meant for it
   * meets a fault first is a matter of luck where one task of two is broken; that it was one of
   * them has been asserted.
   */
  private static List<String> cells(String page) {
    return page.lines()
        .filter(line -> line.startsWith("| ") && line.contains(" | "))
        .map(line -> line.substring(0, line.lastIndexOf(" | ")))
        .flatMap(line -> Arrays.stream(line.split(" \\| ", -1)))
        .map(cell -> cell.replaceFirst(": `[a-z-]+`$", ""))
        .toList();
  }
}
