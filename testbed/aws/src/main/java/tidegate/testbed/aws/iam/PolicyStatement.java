package tidegate.testbed.aws.iam;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A statement of a role's policy.
 *
 * @param sid its name; empty if it has none
 * @param conditions all of which must be met
 */
public record PolicyStatement(
    String sid,
    boolean allows,
    List<String> actions,
    List<String> resources,
    List<PolicyCondition> conditions) {
  private static final Set<String> PARTS =
      Set.of("Sid", "Effect", "Action", "Resource", "Condition");

  public PolicyStatement {
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
    conditions = List.copyOf(conditions);
  }

  /**
   * Reads its JSON form.
   *
   * @throws IllegalArgumentException if it says what is not played here; nothing is passed over,
   *     lest more seem granted than is
   */
  public static PolicyStatement of(JsonObject json) {
    for (var part : json.keySet()) {
      if (!PARTS.contains(part)) {
        throw new IllegalArgumentException("a statement's " + part + " is not played here");
      }
    }
    return new PolicyStatement(
        json.has("Sid") ? json.get("Sid").getAsString() : "",
        allows(json.get("Effect").getAsString()),
        texts(json.get("Action")),
        texts(json.get("Resource")),
        conditions(json.get("Condition") instanceof JsonObject object ? object : new JsonObject()));
  }

  private static boolean allows(String effect) {
    return switch (effect) {
      case "Allow" -> true;
      case "Deny" -> false;
      default -> throw new IllegalArgumentException("no Effect of a statement: " + effect);
    };
  }

  private static List<PolicyCondition> conditions(JsonObject json) {
    var conditions = new ArrayList<PolicyCondition>();
    for (var operator : json.entrySet()) {
      for (var key : operator.getValue().getAsJsonObject().entrySet()) {
        conditions.add(
            new PolicyCondition(
                PolicyCondition.Operator.of(operator.getKey()),
                key.getKey(),
                texts(key.getValue())));
      }
    }
    return conditions;
  }

  private static List<String> texts(JsonElement oneOrMore) {
    return oneOrMore instanceof JsonArray many
        ? many.asList().stream().map(JsonElement::getAsString).toList()
        : List.of(oneOrMore.getAsString());
  }

  /** Which of its actions covers a demand. */
  Optional<String> covers(RequiredPermission permission) {
    return resources.stream()
                .anyMatch(resource -> Wildcard.matches(resource, permission.resource()))
            && conditions.stream().allMatch(condition -> condition.met(permission.context()))
        ? actions.stream()
            .filter(action -> Wildcard.matchesAction(action, permission.action()))
            .findFirst()
        : Optional.empty();
  }
}
