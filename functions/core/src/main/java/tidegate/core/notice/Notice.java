package tidegate.core.notice;

/**
 * What the two people are told: one message, which a mail and an EventBridge event carry.
 *
 * @param urgency whether it may wait until morning
 * @param subject one line for the mail's subject, in the reader's language; the sender puts site
 *     and urgency before it, and cuts what is longer than {@value #LONGEST_SUBJECT} characters then
 * @param body the plain sentence on the first line, its evidence and the remedy on the others
 * @param facts the same for programs, whatever the language
 */
public record Notice(Urgency urgency, String subject, String body, NoticeFacts facts) {

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
