package tidegate.core.notice;

/** The language of notices. */
public enum Language {
  ENGLISH,
  KOREAN;

  /**
   * Reads a {@code LANGUAGE} setting.
   *
   * @throws IllegalArgumentException where it is neither {@code en} nor {@code ko}
   */
  public static Language parse(String code) {
    return switch (code) {
      case "en" -> ENGLISH;
      case "ko" -> KOREAN;
      default -> throw new IllegalArgumentException(code);
    };
  }
}
