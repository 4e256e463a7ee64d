package tidegate.core.probe;

import com.google.gson.JsonObject;
import tidegate.core.event.MalformedEventException;

/** The wire form of what gate, verify and probe say to each other. */
public final class ProbeJson {

  private ProbeJson() {}

  /**
   * Reads a request. Every field may be left out: {@code {}} looks at production with every check,
   * for a minute.
   *
   * @throws MalformedEventException naming every field that is wrong
   */
  public static ProbeRequest request(JsonObject json) {
    return RequestJson.read(json);
  }

  public static JsonObject json(ProbeRequest request) {
    return RequestJson.write(request);
  }

  /**
   * Reads a reply.
   *
   * @throws MalformedEventException naming every field that is missing or wrong
   */
  public static ProbeReply reply(JsonObject json) {
    return ProbeReplyJson.read(json);
  }

  public static JsonObject json(ProbeReply reply) {
    return ProbeReplyJson.write(reply);
  }
}
