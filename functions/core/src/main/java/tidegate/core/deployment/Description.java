package tidegate.core.deployment;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a deployment's description says of its release, so that nothing else has to remember which
 * deployment tried which image, and why: {@code tidegate hotfix hotfix-7 sha256:… by ecr at
 * 2026-12-05T01:02:03Z}. Immutable.
 *
 * @param tag the tag that a person reads
 * @param digest {@code sha256:…}
 * @param who who asked for it, in signs that an ARN may hold; empty where nobody said
 * @param at when it was asked for, by the server's clock; empty where nobody said
 */
public record Description(
    Intent intent, String tag, String digest, String who, Optional<Instant> at) {
  /** CodeDeploy keeps no more of a description. */
  public static final int LONGEST = 256;

  private static final Pattern FORM =
      Pattern.compile(
          "tidegate (?:([a-z-]+) )?(\\S+) (sha256:[0-9a-f]{64})(?: by (\\S+))?(?: at (\\S+))?");

  /** A release that nobody in particular asked for. */
  public Description(String tag, String digest) {
    this(Intent.RELEASE, tag, digest, "", Optional.empty());
  }

  /**
   * Reads a description, that of a version before intents were written, too.
   *
   * @return empty where the deployment was not started by Tidegate
   */
  public static Optional<Description> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    Optional<Intent> intent =
        form.group(1) == null ? Optional.of(Intent.RELEASE) : Intent.parse(form.group(1));
    String who = form.group(4) == null ? "" : form.group(4);
    Optional<Instant> at = form.group(5) == null ? Optional.empty() : instant(form.group(5));
    return intent.map(known -> new Description(known, form.group(2), form.group(3), who, at));
  }

  /** At most {@value #LONGEST} characters: who asked is cut where ECR's longest tags leave less. */
  public String text() {
    String what = "tidegate " + intent.word() + " " + tag + " " + digest;
    String when = at.map(instant -> " at " + instant).orElse("");
    String by = who.replaceAll("[^A-Za-z0-9_.:/@+=-]", "-");
    int room = LONGEST - what.length() - when.length() - " by ".length();
    if (by.isEmpty() || room < 1) {
      return what + when;
    }
    return what + " by " + by.substring(0, Math.min(room, by.length())) + when;
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
