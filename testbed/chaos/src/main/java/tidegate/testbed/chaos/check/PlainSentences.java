package tidegate.testbed.chaos.check;

import java.util.regex.Pattern;
import tidegate.testbed.aws.world.Happening;

/** Whatever is told begins with a sentence that a person can read. */
final class PlainSentences implements Watch {
  private static final Pattern MACHINE =
      Pattern.compile("\\bnull\\b|Optional[\\[.]|\\{\\d}|%[sd]|@[0-9a-f]{6,}|\\w+Exception\\b");

  private final Scene scene;

  PlainSentences(Scene scene) {
    this.scene = scene;
  }

  @Override
  public void happened(Happening happening) {
    if (happening instanceof Happening.NoticePublished notice) {
      String first = notice.message().lines().findFirst().orElse("");
      if (notice.subject().isBlank() || first.split(" ", -1).length < 3) {
        scene.complain("plain sentences", "too short: '%s' / '%s'", notice.subject(), first);
      } else if (MACHINE.matcher(first).find() || MACHINE.matcher(notice.subject()).find()) {
        scene.complain("plain sentences", "a machine's words: %s", first);
      }
    }
  }
}
