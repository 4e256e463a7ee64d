package tidegate.core.verdict;

import java.util.List;
import java.util.Optional;

/**
 * What one check found.
 *
 * @param check the check's id, for example {@code siteurl}
 * @param weight how much it counts
 * @param outcome how it ended
 * @param what one plain sentence
 * @param evidence what was seen; may be empty
 * @param remedy what to do about it; empty where there is nothing to do
 * @param cause the check whose fault explains this one; empty where it stands for itself
 * @param accepted who let the release pass in spite of it, and why; empty where nobody did
 */
public record Finding(
    String check,
    Weight weight,
    Outcome outcome,
    String what,
    List<Evidence> evidence,
    String remedy,
    Optional<String> cause,
    Optional<String> accepted) {

  public Finding {
    evidence = List.copyOf(evidence);
  }

  /** One that nobody has accepted. */
  public Finding(
      String check,
      Weight weight,
      Outcome outcome,
      String what,
      List<Evidence> evidence,
      String remedy,
      Optional<String> cause) {
    this(check, weight, outcome, what, evidence, remedy, cause, Optional.empty());
  }

  /** One that stands for itself. */
  public Finding(
      String check,
      Weight weight,
      Outcome outcome,
      String what,
      List<Evidence> evidence,
      String remedy) {
    this(check, weight, outcome, what, evidence, remedy, Optional.empty());
  }

  /** The same finding, explained by another check's fault. It counts as much as before. */
  public Finding because(String other) {
    return new Finding(check, weight, outcome, what, evidence, remedy, Optional.of(other));
  }

  /** Whether a person may let a release pass in spite of it: never where it is absolute. */
  public boolean acceptable() {
    return weight == Weight.RELATIVE && outcome == Outcome.FAILED;
  }

  /**
   * The same finding, which a person let pass: it warns and says who and why.
   *
   * @param whose for example {@code operator: the old gallery is gone on purpose}
   */
  public Finding accepted(String whose) {
    String told = "accepted by " + whose + "; " + what;
    return new Finding(
        check, weight, Outcome.WARNED, told, evidence, remedy, cause, Optional.of(whose));
  }

  /** Whether this finding alone keeps visitors away from the release. */
  public boolean blocks() {
    return switch (outcome) {
      case FAILED -> true;
      case UNMEASURED -> weight == Weight.ABSOLUTE;
      case PASSED, SKIPPED, WARNED -> false;
    };
  }

  /** Whether something was looked at; what was skipped or could not be measured proves nothing. */
  public boolean measured() {
    return switch (outcome) {
      case PASSED, WARNED, FAILED -> true;
      case SKIPPED, UNMEASURED -> false;
    };
  }

  /**
   * The same finding as it counts where there is no blue to compare with: what is relative warns
   * and no longer blocks, since it may have been so before.
   */
  public Finding withoutBlue() {
    return weight == Weight.RELATIVE && outcome == Outcome.FAILED
        ? new Finding(check, weight, Outcome.WARNED, what, evidence, remedy, cause)
        : this;
  }
}
