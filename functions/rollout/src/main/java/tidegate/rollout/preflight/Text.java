package tidegate.rollout.preflight;

import java.util.List;
import java.util.stream.Collectors;
import tidegate.core.notice.KoreanParticles;
import tidegate.core.notice.Language;

/** What is said to a person, in both languages; Korean particles fit the names before them. */
public record Text(String english, String korean) {
  public Text {
    korean = KoreanParticles.chosen(korean);
  }

  /** The same words in both, for names and numbers. */
  public static Text of(String text) {
    return new Text(text, text);
  }

  /** Puts the same arguments into both languages, whose words stand in different orders. */
  public static Text of(String english, String korean, Object... arguments) {
    return new Text(fill(english, arguments), fill(korean, arguments));
  }

  private static String fill(String text, Object... arguments) {
    String filled = text;
    for (int i = 0; i < arguments.length; i++) {
      filled = filled.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return filled;
  }

  public static Text join(String separator, List<Text> texts) {
    return new Text(
        texts.stream().map(Text::english).collect(Collectors.joining(separator)),
        texts.stream().map(Text::korean).collect(Collectors.joining(separator)));
  }

  public Text and(String english, String korean, Object... arguments) {
    return join("", List.of(this, of(english, korean, arguments)));
  }

  public Text and(Text more) {
    return join("", List.of(this, more));
  }

  public String in(Language language) {
    return switch (language) {
      case ENGLISH -> english;
      case KOREAN -> korean;
    };
  }
}
