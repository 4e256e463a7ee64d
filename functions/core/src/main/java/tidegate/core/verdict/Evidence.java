package tidegate.core.verdict;

/**
 * What was seen. Never holds a cookie or a token.
 *
 * @param address the address asked, without secrets
 * @param status the HTTP status; 0 where there was none (a database row, a transport error)
 * @param excerpt at most {@value #LONGEST_EXCERPT} characters; longer text is cut
 */
public record Evidence(String address, int status, String excerpt) {

  public static final int LONGEST_EXCERPT = 200;

  public Evidence {
    excerpt =
        excerpt.length() <= LONGEST_EXCERPT
            ? excerpt
            : excerpt.substring(0, wholeCharacters(excerpt, LONGEST_EXCERPT - 1)) + "…";
  }

  private static int wholeCharacters(String text, int end) {
    return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }

  /** All of it in one line. */
  public String line() {
    return (address + (status == 0 ? "" : " " + status) + " " + excerpt).strip();
  }
}
