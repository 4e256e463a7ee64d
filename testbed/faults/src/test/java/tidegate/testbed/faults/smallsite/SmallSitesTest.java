package tidegate.testbed.faults.smallsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every case of a folder: {@code -Dcases=DIR} names another than the project's own, {@code
 * -Dcases.site=URL} the address of its base, {@code -Dcases.only=REGEX} some of its cases.
 */
@Tag("slow")
class SmallSitesTest {
  private static final String OWN = "src/test/resources/smallsite";

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> saysOfEverySiteWhatIsSo() {
    var wanted = Pattern.compile(System.getProperty("cases.only", ".*"));
    var runner =
        new CaseRunner(folder, System.getProperty("cases.site", "https://harbour.example"));
    return SiteCase.readAll(Path.of(System.getProperty("cases", OWN))).stream()
        .filter(one -> wanted.matcher(one.name()).find())
        .map(one -> dynamicTest(one.name(), () -> look(runner, one)));
  }

  private static void look(CaseRunner runner, SiteCase one) throws InterruptedException {
    CaseResult result = runner.run(one);
    assertThat(one.expected().isMetBy(result))
        .as("%s must be %s, is %s", one.name(), one.expected(), result)
        .isTrue();
  }
}
