package tidegate.testbed.aws.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A request's members, read with AWS's strictness about presence and type. */
public final class Input {
  private final JsonObject json;
  private final String malformed;

  public Input(JsonObject json, String malformed) {
    this.json = json;
    this.malformed = malformed;
  }

  public JsonObject json() {
    return json;
  }

  public boolean has(String member) {
    return json.has(member) && !json.get(member).isJsonNull();
  }

  public String text(String member) {
    return optionalText(member).orElseThrow(() -> missing(member));
  }

  public Optional<String> optionalText(String member) {
    return primitive(member).map(JsonPrimitive::getAsString);
  }

  public String text(String member, String otherwise) {
    return optionalText(member).orElse(otherwise);
  }

  public OptionalInt integer(String member) {
    var found = primitive(member);
    if (found.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(found.get().getAsString()));
    } catch (NumberFormatException _) {
      throw wrong(member, "an integer");
    }
  }

  public Optional<Boolean> flag(String member) {
    return primitive(member).map(JsonPrimitive::getAsBoolean);
  }

  public Optional<Input> part(String member) {
    if (!has(member)) {
      return Optional.empty();
    }
    if (!(json.get(member) instanceof JsonObject object)) {
      throw wrong(member, "a structure");
    }
    return Optional.of(new Input(object, malformed));
  }

  public List<String> texts(String member) {
    var texts = new ArrayList<String>();
    for (JsonElement item : array(member)) {
      if (!(item instanceof JsonPrimitive primitive)) {
        throw wrong(member, "a list of strings");
      }
      texts.add(primitive.getAsString());
    }
    return List.copyOf(texts);
  }

  public List<Input> parts(String member) {
    var parts = new ArrayList<Input>();
    for (JsonElement item : array(member)) {
      if (!(item instanceof JsonObject object)) {
        throw wrong(member, "a list of structures");
      }
      parts.add(new Input(object, malformed));
    }
    return List.copyOf(parts);
  }

  private JsonArray array(String member) {
    if (!has(member)) {
      return new JsonArray();
    }
    if (!(json.get(member) instanceof JsonArray array)) {
      throw wrong(member, "a list");
    }
    return array;
  }

  private Optional<JsonPrimitive> primitive(String member) {
    if (!has(member)) {
      return Optional.empty();
    }
    if (!(json.get(member) instanceof JsonPrimitive primitive)) {
      throw wrong(member, "a plain value");
    }
    return Optional.of(primitive);
  }

  private AwsError missing(String member) {
    return new AwsError(malformed, "Missing required member: " + member);
  }

  private AwsError wrong(String member, String wanted) {
    return new AwsError(malformed, "Member " + member + " must be " + wanted);
  }
}
