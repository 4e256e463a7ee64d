package tidegate.cloud.sns;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tidegate.core.notice.Notice;

/**
 * A mail's subject as SNS takes it: one line of fewer than 100 characters. It begins with the site
 * and, where somebody must act, with how soon: {@code [shop] PAGE: production is broken}.
 */
public record Subject(String site) {

  /** In UTF-8, which SNS's newest model takes. */
  public String utf8(Notice notice) {
    return cut(prefix(site, notice) + line(notice.subject(), "[\\p{Cntrl}\\s]+"));
  }

  /** Two subjects that differ in what ASCII cannot say still differ. */
  String ascii(Notice notice) {
    String plain = line(notice.subject(), "[^\\x21-\\x7e]+");
    boolean lost = notice.subject().codePoints().anyMatch(c -> c > 0x7e && Character.isLetter(c));
    String mark = lost ? (plain + " #" + fingerprint(notice.subject())).strip() : plain;
    return cut(prefix(line(site, "[^\\x21-\\x7e]+"), notice) + mark);
  }

  private static String prefix(String site, Notice notice) {
    String named = "[" + (site.isEmpty() ? "site" : site) + "] ";
    return switch (notice.urgency()) {
      case PAGE -> named + "PAGE: ";
      case WARNING -> named + "WARNING: ";
      case NEWS -> named;
    };
  }

  private static String line(String text, String gap) {
    return text.replaceAll(gap, " ").strip();
  }

  private static String fingerprint(String text) {
    UUID hash = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    return hash.toString().substring(0, 4);
  }

  private static String cut(String text) {
    String stripped = text.strip();
    if (stripped.length() <= Notice.LONGEST_SUBJECT) {
      return stripped;
    }
    int end = Notice.LONGEST_SUBJECT - 3;
    return stripped.substring(
            0, Character.isHighSurrogate(stripped.charAt(end - 1)) ? end - 1 : end)
        + "...";
  }
}
