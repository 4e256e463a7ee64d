package tidegate.testbed.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tidegate.testbed.cloudformation.StackContext;
import tidegate.testbed.rehearsal.template.SamTemplate;

class EnvironmentFileTest {

  /** SAM injects declared variables only, and is silent about the others. */
  @Test
  void setsOnlyWhatTheTemplateDeclares() throws IOException {
    SamTemplate template = template();
    JsonObject file =
        JsonParser.parseString(Files.readString(Rooms.top().resolve("events/env.json")))
            .getAsJsonObject();

    assertThat(file.keySet())
        .containsExactlyInAnyOrderElementsOf(
            template.functions().stream().map(function -> function.logicalId()).toList());
    file.asMap()
        .forEach((function, variables) ->
            assertThat(template.function(function).environment().keySet())
                .as(function)
                .containsAll(variables.getAsJsonObject().keySet()));
  }

  private static SamTemplate template() {
    Map<String, String> given =
        Stream.of(
                "SiteUrl",
                "ClusterName",
                "ServiceName",
                "ApplicationName",
                "DeploymentGroupName",
                "RepositoryName",
                "TaskRoleArns",
                "LoadBalancerDns",
                "ProbeSubnetIds",
                "ProbeSecurityGroupId",
                "DbInstanceIdentifier")
            .collect(Collectors.toMap(name -> name, name -> "any"));
    return SamTemplate.read(
        Rooms.top().resolve("template.yaml"),
        new StackContext("tidegate", "ap-northeast-2", "123456789012", given));
  }
}
