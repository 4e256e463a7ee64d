package tidegate.probe.check;

import java.util.Set;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/**
 * One thing that may be wrong with a release. Implementations have no state: they are asked for
 * pages of green and of blue from several threads at once.
 */
public interface Check {

  About about();

  /** The pages it needs; others are not shown to it. */
  Set<PageKind> pages();

  /** Whether it needs the size of the options table after the last page, too. */
  default boolean looksTwice() {
    return false;
  }

  /** Looks at one answer while its body is there. */
  default void examine(Page page, Expected expected, Notes notes) {}

  /** Looks at all that was seen, when everything has been. */
  default void examine(Observations observed, Notes notes) {}
}
