package tidegate.probe.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tidegate.probe.http.Answers;
import tidegate.probe.http.TransportException.Kind;

/** What was not seen is counted, by why it was not. */
final class CoverageTest {
  private static final Set<PageRequest> ASKED =
      IntStream.range(0, 10)
          .mapToObj(number -> new PageRequest(PageKind.POST, "/" + number))
          .collect(Collectors.toSet());

  @Test
  void isEnoughFromEightyInAHundredOn() {
    assertThat(Coverage.of(ASKED, read(8), List.of()).enough()).isTrue();
    assertThat(Coverage.of(ASKED, read(7), List.of()).enough()).isFalse();
  }

  @Test
  void tellsTheLimitedFromTheSlowAndTheSilent() {
    Coverage coverage =
        Coverage.of(ASKED, read(5), List.of(lost(5, Kind.LIMITED), lost(6, Kind.BROKEN)));
    assertThat(coverage.words())
        .isEqualTo(
            "5 of 10 addresses (1 limited by status 429, 3 not in time, 1 without an answer)");
  }

  @Test
  void tellsASideThatAFirewallBars() {
    Coverage barred = Coverage.of(ASKED, answered(10, 403, "x"), List.of());
    assertThat(barred.enough()).isTrue();
    assertThat(barred.open()).isFalse();
    assertThat(barred.words())
        .isEqualTo("10 of 10 addresses (10 kept out by a firewall or a log-in)");
  }

  @Test
  void takesOneStrangePageAtManyAddressesForACheckOfRobots() {
    assertThat(Coverage.of(ASKED, answered(10, 200, "One moment, please"), List.of()).open())
        .isFalse();
    assertThat(Coverage.of(ASKED, read(10), List.of()).open()).isTrue();
  }

  @Test
  void leavesToTheOwnerWhoIsLetInByRestAndLogIn() {
    Page page = TestPages.page(PageKind.LOG_IN, Answers.html(403, "x"));
    assertThat(Coverage.of(Set.of(page.request()), List.of(page.summary()), List.of()).open())
        .isTrue();
  }

  @Test
  void namesWhatOnlyTheOtherSideAnswered() {
    Coverage green = Coverage.of(ASKED, read(8), List.of());
    Coverage blue = Coverage.of(ASKED, read(9), List.of());
    assertThat(green.behind(blue)).extracting(PageRequest::target).containsExactly("/8");
  }

  @Test
  void leavesDoorsOut() {
    Set<PageRequest> doors =
        Arrays.stream(PageKind.values())
            .filter(PageKind::door)
            .map(kind -> new PageRequest(kind, "/" + kind))
            .collect(Collectors.toSet());
    assertThat(Coverage.of(doors, List.of(), List.of()).wanted()).isEmpty();
  }

  private static List<PageSummary> read(int count) {
    return answered(count, 200, "<img src='/wp-content/uploads/x.png'>");
  }

  private static List<PageSummary> answered(int count, int status, String body) {
    Page page = TestPages.page(PageKind.POST, Answers.html(status, body));
    return IntStream.range(0, count)
        .mapToObj(number ->
            new Page(
                    new PageRequest(PageKind.POST, "/" + number),
                    page.address(),
                    List.of(),
                    page.answer(),
                    page.markup())
                .summary())
        .toList();
  }

  private static PageResult.Lost lost(int number, Kind kind) {
    return new PageResult.Lost(new PageRequest(PageKind.POST, "/" + number), kind, "why", 1);
  }
}
