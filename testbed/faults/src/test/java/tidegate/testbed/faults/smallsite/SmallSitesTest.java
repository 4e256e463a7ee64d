package tidegate.testbed.faults.smallsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> saysOfEverySiteWhatIsSo() {
    var runner =
        new CaseRunner(folder, System.getProperty("cases.site", "https://harbour.example"));
    List<SiteCase> cases = SmallSites.in(System.getProperty("cases", SmallSites.OWN));
    return SmallSites.tests(
        cases.stream().map(SiteCase::name).toList(),
        cases.stream().<Callable<Runnable>>map(one -> () -> look(runner, one)).toList());
  }

  private static Runnable look(CaseRunner runner, SiteCase one) throws InterruptedException {
    SmallSiteResult result = runner.run(one);
    return () ->
        assertThat(one.expected().isMetBy(result))
            .as("%s must be %s, is %s", one.name(), one.expected(), result)
            .isTrue();
  }
}
