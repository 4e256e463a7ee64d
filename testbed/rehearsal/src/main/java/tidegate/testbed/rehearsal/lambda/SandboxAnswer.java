package tidegate.testbed.rehearsal.lambda;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** What became known about a sandbox: told by its runtime, or seen from outside. */
record SandboxAnswer(Kind kind, String body) {
  enum Kind {
    /** Init is done: the runtime asks for its first invocation. */
    READY,
    RESPONSE,
    ERROR,
    INIT_ERROR,
    /** The process is gone; the body is how. */
    EXITED,
    /** Nothing was heard in time. */
    TIMED_OUT;

    /** The kind by the path below {@code /runtime/}. */
    static Kind of(String path) {
      if (path.equals("init/error")) {
        return INIT_ERROR;
      }
      return path.endsWith("/response") ? RESPONSE : ERROR;
    }
  }

  /** The {@code errorType} of an error answer. */
  String errorType() {
    return field("errorType", "Runtime.Unknown");
  }

  /** The {@code errorMessage} of an error answer. */
  String errorMessage() {
    return field("errorMessage", body);
  }

  private String field(String name, String otherwise) {
    try {
      return JsonParser.parseString(body) instanceof JsonObject object && object.has(name)
          ? object.get(name).getAsString()
          : otherwise;
    } catch (JsonParseException _) {
      return otherwise;
    }
  }
}
