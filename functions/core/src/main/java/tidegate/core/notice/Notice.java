package tidegate.core.notice;

/**
 * What the two people are told.
 *
 * @param urgency whether it may wait until morning
 * @param subject one line for the mail's subject; SNS takes at most {@value #LONGEST_SUBJECT} ASCII
 *     characters, so the sender replaces what does not fit
 * @param body the plain sentence, its evidence and the remedy
 */
public record Notice(Urgency urgency, String subject, String body) {

  public static final int LONGEST_SUBJECT = 99;

  /** When somebody must look. */
  public enum Urgency {
    /** For the record. */
    NEWS,
    /** Somebody must act, at daytime. */
    WARNING,
    /** Somebody must act now. */
    PAGE
  }
}
