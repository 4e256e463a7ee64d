package tidegate.core.event;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.nio.charset.StandardCharsets;

/**
 * What a function answers whoever invoked it: JSON with a member a line, since people read it, too,
 * and {@code ./tidegate} goes by the lines. Thread-safe.
 */
public final class ReplyJson {
  private final Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  /** The reply in UTF-8. */
  public byte[] bytes(JsonElement reply) {
    return gson.toJson(reply).getBytes(StandardCharsets.UTF_8);
  }
}
