package tidegate.testbed.rehearsal.template;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import tidegate.testbed.aws.iam.PolicyStatement;
import tidegate.testbed.aws.iam.Role;
import tidegate.testbed.cloudformation.Intrinsics;
import tidegate.testbed.cloudformation.TemplateException;
import tidegate.testbed.cloudformation.Tree;

/** Reads the role that a function runs with: the statements written in the template. */
final class RoleReader {
  private final Intrinsics intrinsics;
  private final JsonObject resources;

  RoleReader(Intrinsics intrinsics, JsonObject resources) {
    this.intrinsics = intrinsics;
    this.resources = resources;
  }

  /** Without a role of its own a function gets SAM's, which may write logs and no more. */
  Role read(String function, JsonObject properties) {
    if (properties.has("Policies")) {
      throw new TemplateException(
          "template.yaml gives %s Policies of SAM, which the rehearsal cannot read: write a role"
              .formatted(function));
    }
    if (!properties.has("Role")) {
      return new Role(function + "Role", List.of());
    }
    return role(logicalId(function, properties.get("Role")));
  }

  private static String logicalId(String function, JsonElement role) {
    if (role instanceof JsonObject call && call.get("Fn::GetAtt") instanceof JsonArray parts) {
      return parts.get(0).getAsString();
    }
    throw new TemplateException(
        "template.yaml gives %s a role that it does not define".formatted(function));
  }

  private Role role(String logicalId) {
    if (!(resources.get(logicalId) instanceof JsonObject resource)) {
      throw new TemplateException(
          "template.yaml speaks of %s, which it does not define".formatted(logicalId));
    }
    var properties = Tree.object(resource, "Properties");
    if (properties.has("ManagedPolicyArns")) {
      throw new TemplateException(
          "template.yaml gives %s managed policies, which the rehearsal cannot read: write statements"
              .formatted(logicalId));
    }
    return new Role(logicalId, statements(logicalId, properties));
  }

  private List<PolicyStatement> statements(String logicalId, JsonObject properties) {
    var statements = new ArrayList<PolicyStatement>();
    if (intrinsics.resolve(properties).getAsJsonObject().get("Policies") instanceof JsonArray all) {
      for (var policy : all) {
        var document = Tree.object(policy.getAsJsonObject(), "PolicyDocument");
        for (var statement : document.getAsJsonArray("Statement")) {
          statements.add(statement(logicalId, statement.getAsJsonObject()));
        }
      }
    }
    return statements;
  }

  private static PolicyStatement statement(String logicalId, JsonObject json) {
    try {
      return PolicyStatement.of(json);
    } catch (IllegalArgumentException e) {
      throw new TemplateException("template.yaml, %s: %s".formatted(logicalId, e.getMessage()));
    }
  }
}
