package tidegate.probe.check;

import java.util.Set;
import tidegate.core.verdict.Evidence;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.Visit;

/** Whoever asks is answered. */
final class Answers implements Check {

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
            + " ends a worker without a trace in PHP's log.");
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
  public void examine(Survey survey, Notes notes) {
    int answered = survey.glances().size();
    if (answered > 0) {
      notes.looked();
    }
    for (Visit.Lost lost : survey.lost()) {
      if (answered > 0 && lost.tries() > 1) {
        String target = lost.target().target();
        notes.fault(
            "lost " + target,
            target + " did not answer in " + lost.tries() + " tries: " + lost.why(),
            new Evidence(survey.expected().site().withTarget(target).toString(), 0, lost.why()));
      }
    }
    if (survey.retries() >= FEWEST && survey.retries() * 20 > answered) {
      notes.fault(
          "retries",
          survey.retries()
              + " times nobody answered behind the balancer, with "
              + answered
              + " answers: one task of several is gone",
          new Evidence(survey.expected().site().toString(), 0, survey.retries() + " asked again"));
    }
  }
}
