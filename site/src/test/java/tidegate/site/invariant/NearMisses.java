package tidegate.site.invariant;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.Tree;

/**
 * Events that look like one of ours and are none: another site's, another outcome, another kind.
 */
final class NearMisses {
  private static final Map<String, String> OTHER =
      Map.of(
          "detail-type", "Another Notification",
          "source", "aws.other",
          "detail.action-type", "DELETE",
          "detail.result", "FAILURE",
          "detail.repository-name", "another",
          "detail.image-tag", "latest",
          "detail.application", "another",
          "detail.deploymentGroup", "another",
          "detail.state", "START");

  private NearMisses() {}

  static Stream<JsonObject> of(JsonObject event) {
    return OTHER.entrySet().stream()
        .filter(other -> Tree.at(event, other.getKey()).isJsonPrimitive())
        .map(other -> {
          var copy = event.deepCopy();
          var dot = other.getKey().indexOf('.');
          var parent = dot < 0 ? copy : Tree.object(copy, other.getKey().substring(0, dot));
          parent.addProperty(other.getKey().substring(dot + 1), other.getValue());
          return copy;
        });
  }
}
