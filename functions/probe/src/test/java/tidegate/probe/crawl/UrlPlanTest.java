package tidegate.probe.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageRequest;

/** Pages are spread over the archive and its kinds, up to the bound and none twice. */
final class UrlPlanTest {
  @Test
  void usesAllPlacesWhereASiteHasPagesEnough() {
    List<PageRequest> targets = plan(30, 10).targets(EnumSet.allOf(PageKind.class));
    assertThat(targets).hasSize(40).doesNotHaveDuplicates();
    assertThat(targets).filteredOn(one -> one.kind() == PageKind.POST).hasSizeGreaterThan(20);
    assertThat(targets).filteredOn(one -> one.kind() == PageKind.PAGE).hasSize(10);
  }

  @Test
  void asksForNoAddressTwiceWhateverKindsNameIt() {
    var plan = new UrlPlan();
    plan.add(PageKind.HOME, "/");
    plan.add(PageKind.PAGE, "/");
    assertThat(plan.targets(EnumSet.allOf(PageKind.class))).hasSize(1);
  }

  @Test
  void asksForWantedKindsOnly() {
    assertThat(plan(30, 10).targets(Set.of(PageKind.PAGE)))
        .extracting(PageRequest::kind)
        .containsOnly(PageKind.PAGE);
  }

  @Test
  void spreadsAnyBeginningOverTheWhole() {
    List<Integer> hundred = IntStream.range(0, 100).boxed().toList();
    assertThat(Spread.over(hundred))
        .startsWith(0, 99, 49)
        .containsExactlyInAnyOrderElementsOf(hundred);
    assertThat(Spread.over(List.of())).isEmpty();
    assertThat(Spread.over(List.of(7))).containsExactly(7);
  }

  private static UrlPlan plan(int posts, int pages) {
    var plan = new UrlPlan();
    plan.add(PageKind.HOME, "/");
    IntStream.range(0, posts).forEach(number -> plan.add(PageKind.POST, "/post-" + number));
    IntStream.range(0, pages).forEach(number -> plan.add(PageKind.PAGE, "/page-" + number));
    return plan;
  }
}
