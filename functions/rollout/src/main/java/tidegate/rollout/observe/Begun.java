package tidegate.rollout.observe;

import java.util.List;
import tidegate.core.memory.TagText;

/**
 * The deployment of which it was told last that it was begun.
 *
 * @param deployment its id; empty where none was told
 * @param revision {@code family:revision} that was registered for it; empty once nobody has to look
 *     after it any more
 */
public record Begun(String deployment, String revision) {
  static final Begun NONE = new Begun("", "");

  /** Of a revision's whole ARN; one whose name is too long for a tag is not looked after. */
  public static Begun of(String deployment, String revisionArn) {
    String name = revisionArn.substring(revisionArn.lastIndexOf('/') + 1);
    boolean fits = deployment.length() + 1 + name.length() <= TagText.LONGEST;
    return new Begun(deployment, fits ? name : "");
  }

  static Begun parse(String text) {
    List<String> words = List.of(text.split(" ", 2));
    return new Begun(words.getFirst(), words.size() > 1 ? words.get(1) : "");
  }

  /** As a tag holds it. */
  public String text() {
    return revision.isEmpty() ? deployment : deployment + " " + revision;
  }

  /** The same, with nothing left to look after. */
  public Begun settled() {
    return new Begun(deployment, "");
  }
}
