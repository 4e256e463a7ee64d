package tidegate.testbed.faults.smallsite;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.Locale;
import java.util.Optional;

/**
 * What must be said of a case.
 *
 * @param check the check that must say it; empty where the site passes
 */
public record ExpectedVerdict(ExpectedWord word, Optional<String> check) {
  /** Reads {@code {"verdict": "refuse", "check": "feed"}}. */
  static ExpectedVerdict parse(String json) {
    var read = JsonParser.parseString(json).getAsJsonObject();
    return new ExpectedVerdict(
        ExpectedWord.valueOf(read.get("verdict").getAsString().toUpperCase(Locale.ROOT)),
        Optional.ofNullable(read.get("check")).map(JsonElement::getAsString));
  }

  /** A site that must pass may be warned of; one that must be told of may be refused, too. */
  public boolean isMetBy(SmallSiteResult result) {
    return switch (word) {
      case PASS -> result.word() != ExpectedWord.REFUSE;
      case WARN -> result.word() != ExpectedWord.PASS && result.tells(check);
      case REFUSE -> result.word() == ExpectedWord.REFUSE && result.isReason(check);
    };
  }
}
