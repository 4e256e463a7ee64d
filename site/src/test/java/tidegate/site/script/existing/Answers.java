package tidegate.site.script.existing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What AWS answers about one site, by the AWS CLI's service and operation ({@code
 * ecs.describe-services}) and, where one of several is asked for, by the end of its ARN or its
 * name. An operation without an answer is not allowed. Begins with a site that has all that
 * Tidegate needs.
 */
public final class Answers {
  private static final Path READY = Path.of("src/test/resources/existing/ready.json");
  private final Map<String, JsonObject> answers = new TreeMap<>();

  Answers() {
    try {
      JsonParser.parseString(Files.readString(READY))
          .getAsJsonObject()
          .asMap()
          .forEach((name, answer) -> answers.put(name, answer.getAsJsonObject()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Map<String, JsonObject> all() {
    return answers;
  }

  /** A whole answer, in place of the one that was there. */
  Answers answer(String name, String json) {
    answers.put(name, JsonParser.parseString(json).getAsJsonObject());
    return this;
  }

  /** Not allowed from now on. */
  public Answers refuse(String name) {
    answers.remove(name);
    return this;
  }

  /** A member at a path like {@code services.0.launchType}; JSON null takes it away. */
  Answers set(String name, String path, String json) {
    var value = JsonParser.parseString(json);
    var keys = path.split("\\.", -1);
    var at = (JsonElement) Objects.requireNonNull(answers.get(name), name);
    for (var i = 0; i < keys.length - 1; i++) {
      at = at instanceof JsonArray list ? list.get(Integer.parseInt(keys[i])) : member(at, keys[i]);
    }
    var last = keys[keys.length - 1];
    if (at instanceof JsonArray list) {
      if (value.isJsonNull()) {
        list.remove(Integer.parseInt(last));
      } else {
        list.set(Integer.parseInt(last), value);
      }
    } else if (value.isJsonNull()) {
      at.getAsJsonObject().remove(last);
    } else {
      at.getAsJsonObject().add(last, value);
    }
    return this;
  }

  private static JsonElement member(JsonElement at, String key) {
    var found = at.getAsJsonObject().get(key);
    if (found == null) {
      found = new JsonObject();
      at.getAsJsonObject().add(key, found);
    }
    return found;
  }

  /** The cluster is there, the service is not. */
  public Answers gone() {
    return answer(
            "ecs.describe-services", "{\"services\":[],\"failures\":[{\"reason\":\"MISSING\"}]}")
        .answer(
            "ecs.list-services",
            "{\"serviceArns\":[\"arn:aws:ecs:ap-northeast-2:111122223333:service/prod/api\","
                + "\"arn:aws:ecs:ap-northeast-2:111122223333:service/prod/cron\"]}");
  }

  /** Files that the AWS CLI of these tests answers with. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var answer : answers.entrySet()) {
      Files.writeString(folder.resolve(answer.getKey()), answer.getValue().toString());
    }
  }
}
