package tidegate.core.memory;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidegate.core.calendar.Freeze;

/**
 * A person's word that no release starts or shifts until a time, kept in a tag on the service. It
 * ends by itself.
 *
 * @param from when it was said
 * @param until exclusive
 * @param who who said it, in one word
 * @param why the reason that was given
 */
public record HandFreeze(Instant from, Instant until, String who, String why) {

  /**
   * A freeze holds security fixes back, too, so one that is forgotten must end within days. What is
   * to last longer is known beforehand and belongs into the calendar.
   */
  public static final Duration LONGEST = Duration.ofDays(7);

  /** Signs of a reason, so that it fits into its tag whole. */
  public static final int LONGEST_WHY = 120;

  private static final int LONGEST_WHO = 40;

  /** Clocks differ, by less than this; a tag that holds longer was written by nobody here. */
  private static final Duration AHEAD = Duration.ofHours(1);

  private static final String TAG = "tidegate:freeze";

  /** A word given now. */
  public static HandFreeze given(Instant now, Instant until, String who, String why) {
    return new HandFreeze(now.truncatedTo(SECONDS), until.truncatedTo(SECONDS), one(who), why);
  }

  private static String one(String who) {
    String word = who.strip().replaceAll("[^\\p{L}\\p{N}_.:/@+=-]+", "-");
    return word.substring(0, Math.min(word.length(), LONGEST_WHO));
  }

  /** The freeze that a person said and that is in force at an instant. */
  public static Optional<HandFreeze> read(Map<String, String> tags, Instant at) {
    return parse(tags.getOrDefault(TAG, "")).filter(one -> one.holds(at));
  }

  private boolean holds(Instant at) {
    return !at.isBefore(from)
        && at.isBefore(until)
        && !until.isAfter(from.plus(LONGEST).plus(AHEAD));
  }

  /** The same, ended now. Who ended it stands where stood who began it. */
  public HandFreeze thawed(Instant now, String by) {
    return new HandFreeze(from, now.truncatedTo(SECONDS), one(by), "thawed: " + why);
  }

  /** The tag to keep it in. */
  public Map<String, String> tags() {
    return Map.of(
        TAG, TagText.encode(String.join(" ", from.toString(), until.toString(), who, why)));
  }

  /** As the rules know it. */
  public Freeze freeze() {
    return new Freeze(from, until, "freeze by " + whose());
  }

  /** Who, and why. */
  public String whose() {
    return who + " (" + why + ")";
  }

  private static Optional<HandFreeze> parse(String tag) {
    List<String> words = List.of(TagText.decode(tag).split(" ", 4));
    try {
      return words.size() == 4
          ? Optional.of(
              new HandFreeze(
                  Instant.parse(words.get(0)),
                  Instant.parse(words.get(1)),
                  words.get(2),
                  words.get(3)))
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
