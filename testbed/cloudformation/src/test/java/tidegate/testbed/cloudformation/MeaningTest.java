package tidegate.testbed.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values followed through nested stacks, before a deployment and as one would be. */
final class MeaningTest {
  private static final String ROOT =
      """
      Parameters:
        SiteName: {Type: String}
        Ha: {Type: String, Default: 'no'}
      Conditions:
        IsHa: !Equals [!Ref Ha, 'yes']
      Resources:
        Walls:
          Type: AWS::CloudFormation::Stack
          Properties: {TemplateURL: walls.yaml, Location: walls.yaml}
        Service:
          Type: AWS::CloudFormation::Stack
          Properties:
            Location: service.yaml
            Parameters:
              Group: !GetAtt Walls.Outputs.Group
              Zones: !If [IsHa, 'a,b', 'a']
              Name: !Sub '${SiteName}-web'
      """;
  private static final String WALLS =
      """
      Resources:
        TaskGroup: {Type: AWS::EC2::SecurityGroup}
      Outputs:
        Group: {Value: !Ref TaskGroup}
      """;
  private static final String SERVICE =
      """
      Parameters:
        Group: {Type: String}
        Zones: {Type: CommaDelimitedList}
        Name: {Type: String}
      Resources:
        Service:
          Type: AWS::ECS::Service
          Properties:
            ServiceName: !Ref Name
            Groups: [!Ref Group, !GetAtt [Gone, Arn]]
            Zone: !Select [0, !Ref Zones]
            Pair: !Join ['+', !Ref Zones]
      """;

  private static SiteStacks site(String walls) {
    return new SiteStacks(
        Map.of(
            SiteStacks.ROOT,
            TemplateYaml.read(ROOT),
            "walls",
            TemplateYaml.read(walls),
            "service",
            TemplateYaml.read(SERVICE)));
  }

  @Test
  void followsParametersAndOutputsToTheResource() {
    assertThat(site(WALLS).resource("service", "Service").text("Groups"))
        .isEqualTo("[walls:TaskGroup, nowhere:Gone.Arn]");
  }

  @Test
  void keepsChoicesOpenUntilASiteIsDeployed() {
    var service = site(WALLS).resource("service", "Service");

    assertThat(service.text("ServiceName")).isEqualTo("<SiteName>-web");
    assertThat(service.text("Zone")).isEqualTo("select(0, if(IsHa, a,b, a))");
  }

  @Test
  void decidesOnASiteThatIsDeployed() {
    var service =
        site(WALLS)
            .deployedWith(Map.of("SiteName", "tides", "Ha", "yes"))
            .resource("service", "Service");

    assertThat(service.text("ServiceName")).isEqualTo("tides-web");
    assertThat(service.text("Zone")).isEqualTo("a");
    assertThat(service.text("Pair")).isEqualTo("a+b");
  }

  @Test
  void refusesValuesThatGoRoundInCircles() {
    var circle =
        site(
            WALLS
                .replace("!Ref TaskGroup", "!GetAtt Again.Outputs.Group")
                .replace(
                    "Outputs:",
                    "  Again: {Type: X, Properties: {Location: walls.yaml}}\nOutputs:"));

    assertThatThrownBy(() -> circle.resource("service", "Service").text("Groups"))
        .hasMessageContaining("values go round in circles");
  }
}
