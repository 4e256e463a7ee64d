package tidegate.probe.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tidegate.core.verdict.Evidence;
import tidegate.probe.check.Notes;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageRequest;

/** A fault that was seen once is called a hiccup only by an answer that does not have it. */
final class DoubtTest {
  private static final PageRequest SHEET = new PageRequest(PageKind.ASSET, "/style.css");

  private final CheckObservations observations = new CheckObservations();

  @Test
  void believesAFaultWhosePageWasAskedAnewAndDidNotAnswer() {
    observations.add(SHEET, faulty());

    observations.askedAgain(SHEET);
    observations.askedAgain(SHEET);

    assertThat(observations.answeredAgain(SHEET)).isFalse();
  }

  @Test
  void callsAFaultAHiccupWhosePageAnsweredWithoutIt() {
    observations.add(SHEET, faulty());

    observations.askedAgain(SHEET);
    observations.add(SHEET, well());
    observations.askedAgain(SHEET);

    assertThat(observations.answeredAgain(SHEET)).isTrue();
  }

  private static Notes faulty() {
    var notes = well();
    notes.fault("gone", "/style.css answers 404", new Evidence("/style.css", 404, ""));
    return notes;
  }

  private static Notes well() {
    var notes = new Notes();
    notes.looked();
    return notes;
  }
}
