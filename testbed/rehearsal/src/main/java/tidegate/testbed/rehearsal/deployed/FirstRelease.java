package tidegate.testbed.rehearsal.deployed;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import tidegate.testbed.aws.SiteSpec;
import tidegate.testbed.rehearsal.lambda.AwsAccount;

/** Puts the first release into the definition that a site is born with. */
final class FirstRelease {
  private static final String RELEASE = "TIDEGATE_RELEASE";

  private FirstRelease() {}

  static void put(JsonObject definition, SiteSpec spec, AwsAccount account) {
    var container = definition.getAsJsonArray("containerDefinitions").get(0).getAsJsonObject();
    container.addProperty(
        "image",
        "%s.dkr.ecr.%s.amazonaws.com/%s@%s"
            .formatted(account.id(), account.region(), spec.repository(), spec.image()));
    for (JsonElement each : container.getAsJsonArray("environment")) {
      var variable = each.getAsJsonObject();
      if (variable.get("name").getAsString().equals(RELEASE)) {
        variable.addProperty("value", spec.image());
      }
    }
  }
}
