package tidegate.site.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.SiteStacks;
import tidegate.testbed.cloudformation.Tree;

/** docs/architecture.svg is drawn by hand; what it and its page say is the templates'. */
final class ArchitectureTest {
  private final SiteStacks site = Profiles.deployed("lean");

  @Test
  void thePictureShowsTheListenersAndTheTasksSize() {
    var task = site.resource("service", "TaskDefinition");
    var cpu = Integer.parseInt(task.text("Cpu")) / 1024;
    var memory = Integer.parseInt(task.text("Memory")) / 1024;

    assertThat(picture())
        .contains(":" + listener("ProductionListener").text("Port") + " production")
        .contains(":" + listener("TestListener").text("Port") + " test")
        .contains("Fargate %d vCPU / %d GiB".formatted(cpu, memory));
  }

  private Resource listener(String id) {
    return site.resource("balancer", id);
  }

  @Test
  void thePictureShowsEveryRuleOfTheFirewall() {
    var picture = picture().toLowerCase(Locale.ROOT);
    var firewall = site.resource("edge-global", "WebAcl");

    assertThat(firewall.items("Rules"))
        .isNotEmpty()
        .allSatisfy(
            rule -> assertThat(picture).contains(firewall.text(rule + ".Name").replace("ip-", "")));
  }

  @Test
  void thePictureShowsWhereTheBlockedCountryEnds() {
    var names = site.resource("edge", "SiteNames");
    var addresses =
        names.items("RecordSets").stream()
            .map(record -> names.text(record + ".ResourceRecords.0"))
            .filter(address -> !address.isEmpty())
            .toList();

    assertThat(picture()).contains(String.join(", ", addresses));
  }

  @Test
  void thePictureShowsTheWayBackAndTheHooks() {
    var group = site.resource("service", "DeploymentGroup");
    var wait =
        group.text(
            "BlueGreenDeploymentConfiguration.TerminateBlueInstancesOnDeploymentSuccess.TerminationWaitTimeInMinutes");
    var hooks =
        Pattern.compile("FunctionName: .*CodeDeployHook_")
            .matcher(Profiles.text("template.yaml"))
            .results()
            .count();

    assertThat(picture())
        .contains("all at once, " + wait + " min way back")
        .contains("three hooks");
    assertThat(hooks).isEqualTo(3);
  }

  @Test
  void thePageNamesEveryNestedTemplateInItsOrder() {
    var nested =
        Tree.object(site.template(SiteStacks.ROOT), "Resources").asMap().values().stream()
            .map(resource -> Tree.at(resource, "Properties.Location").getAsString())
            .map(location -> "`" + location.replace(".yaml", "") + "`")
            .toList();

    assertThat(page()).contains("nesting eleven: " + String.join(" ", nested));
    assertThat(nested).hasSize(11);
  }

  @Test
  void thePageNamesEveryDoorOfTheWalls() {
    var doors = page().replaceAll("(?s).*## Who may call whom|## Two colours.*", "");

    assertThat(site.resources("walls").filter(rule -> rule.type().endsWith("Ingress")))
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(doors).containsPattern("\\b" + rule.text("ToPort") + "\\b"));
  }

  private static String picture() {
    return Profiles.text("docs/architecture.svg");
  }

  private static String page() {
    return Profiles.text("docs/architecture.md").replaceAll("\\s+", " ");
  }
}
