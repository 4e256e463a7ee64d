package tidegate.testbed.chaos.simulation;

import com.google.gson.JsonArray;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tidegate.testbed.aws.ProvisionedSite;
import tidegate.testbed.aws.StandInAws;
import tidegate.testbed.aws.wire.Json;

/**
 * What a site has that nobody here set up, and what AWS's documents leave open.
 *
 * @param saysThatBlueIsKept whether CodeDeploy says of a deployment that it keeps blue
 * @param configuration how the group shifts traffic; empty for all at once
 * @param onSpot whether tasks are placed by a capacity provider strategy
 * @param tagsFull whether the service has no room for tags
 */
public record AdoptedWorld(
    boolean saysThatBlueIsKept, Optional<String> configuration, boolean onSpot, boolean tagsFull) {

  /** The site as its own templates make it, and AWS as its documents have it. */
  public static final AdoptedWorld USUAL = new AdoptedWorld(true, Optional.empty(), false, false);

  private static final int MOST_TAGS = 50;

  private static final List<String> CONFIGURATIONS =
      List.of(
          "CodeDeployDefault.ECSCanary10Percent5Minutes",
          "CodeDeployDefault.ECSCanary10Percent15Minutes",
          "CodeDeployDefault.ECSLinear10PercentEvery1Minutes");

  /** One of many, each of which differs in some of it. */
  public static AdoptedWorld draw(Random random) {
    return new AdoptedWorld(
        random.nextBoolean(),
        random.nextInt(5) == 0
            ? Optional.of(CONFIGURATIONS.get(random.nextInt(CONFIGURATIONS.size())))
            : Optional.empty(),
        random.nextInt(5) == 0,
        random.nextInt(12) == 0);
  }

  /** The strategy of a site on spot; empty of another. */
  public JsonArray strategy() {
    return onSpot
        ? Json.array(
            List.of(
                Json.object("capacityProvider", "FARGATE", "base", 1, "weight", 1),
                Json.object("capacityProvider", "FARGATE_SPOT", "base", 0, "weight", 4)))
        : new JsonArray();
  }

  void apply(StandInAws aws, ProvisionedSite site) {
    aws.codeDeploy().tellsThatBlueIsKept(saysThatBlueIsKept);
    configuration.ifPresent(
        name -> aws.codeDeploy().putGroup(site.group().withConfiguration(name)));
    if (onSpot) {
      aws.ecs().recast(site.service(), settings -> settings.withStrategy(strategy()));
    }
    if (tagsFull) {
      Map<String, String> tags = new HashMap<>();
      for (int one = 0; one < MOST_TAGS; one++) {
        tags.put("owner-" + one, "somebody");
      }
      aws.ecs().tag(site.service(), tags);
    }
  }
}
