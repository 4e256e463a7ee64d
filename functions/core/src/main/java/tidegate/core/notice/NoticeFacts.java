package tidegate.core.notice;

import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a notice is about, for programs.
 *
 * @param kind names what happened; a function's own kinds differ from each other
 * @param until when it is over, or what is missing is late; empty where nothing ends
 * @param commands what a person would run, each whole, as the body has it
 * @param members names and numbers of it, such as {@code deployment}, in the order they were given
 */
public record NoticeFacts(
    String kind,
    Optional<Instant> until,
    List<String> commands,
    Map<String, JsonPrimitive> members) {

  /** The member that names a CodeDeploy deployment. */
  public static final String DEPLOYMENT = "deployment";

  public NoticeFacts {
    commands = List.copyOf(commands);
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  public static NoticeFacts of(String kind) {
    return new NoticeFacts(kind, Optional.empty(), List.of(), Map.of());
  }

  public NoticeFacts until(Instant end) {
    return new NoticeFacts(kind, Optional.of(end), commands, members);
  }

  public NoticeFacts command(String command) {
    var more = new ArrayList<>(commands);
    more.add(command);
    return new NoticeFacts(kind, until, more, members);
  }

  /** With a name; an empty one is left out. */
  public NoticeFacts with(String name, String value) {
    return value.isEmpty() ? this : with(name, new JsonPrimitive(value));
  }

  public NoticeFacts with(String name, Number value) {
    return with(name, new JsonPrimitive(value));
  }

  private NoticeFacts with(String name, JsonPrimitive value) {
    var more = new LinkedHashMap<>(members);
    more.put(name, value);
    return new NoticeFacts(kind, until, commands, more);
  }
}
