package tidegate.probe.check;

import java.util.Set;
import tidegate.core.verdict.Evidence;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageResult;

/** Whoever asks is answered. */
final class AnswersCheck implements Check {

  /** One or two are a hiccup. */
  private static final int FEWEST = 3;

  @Override
  public About about() {
    return About.relative(
            "answers",
            "Tasks die under a page, or answer only now and then; visitors see it as luck.",
            "Pages that never answered in three tries; broken connections and answers 502 and"
                + " 504, where they are one in twenty.",
            "Read the containers' logs and the target group's health; memory that runs out"
                + " ends a worker without a trace in PHP's log.")
        .meets(2);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(
        PageKind.HOME,
        PageKind.POST,
        PageKind.PAGE,
        PageKind.CART,
        PageKind.ARCHIVE,
        PageKind.SEARCH,
        PageKind.REST,
        PageKind.FEED,
        PageKind.LOG_IN,
        PageKind.MISSING);
  }

  @Override
  public void examine(Observations observed, Notes notes) {
    int answered = observed.pages().size();
    if (answered > 0) {
      notes.looked();
    }
    for (PageResult.Lost lost : observed.lost()) {
      if (answered > 0 && lost.tries() > 1) {
        String target = lost.request().target();
        notes.fault(
            "lost " + target,
            target + " did not answer in " + lost.tries() + " tries: " + lost.why(),
            new Evidence(observed.expected().site().withTarget(target).toString(), 0, lost.why()));
      }
    }
    if (observed.retries() >= FEWEST && observed.retries() * 20 > answered) {
      notes.fault(
          "retries",
          observed.retries()
              + " times nobody answered behind the balancer, with "
              + answered
              + " answers: one task of several is gone",
          new Evidence(
              observed.expected().site().toString(), 0, observed.retries() + " asked again"));
    }
  }
}
