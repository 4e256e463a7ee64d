package tidegate.cloud.ecs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import tidegate.cloud.testing.CannedAws;

class SdkEcsServiceTest {

  private static final String ARN = "arn:aws:ecs:ap-northeast-2:123456789012:service/site/web";
  private static final String SERVICE =
      """
      {"failures":[],"services":[{"serviceArn":"%s","status":"ACTIVE","desiredCount":2,
        "runningCount":4,"pendingCount":0,
        "taskSets":[
          {"id":"ecs-svc/1","status":"PRIMARY","externalId":"d-BLUE","taskDefinition":"wp:7",
           "loadBalancers":[{"targetGroupArn":"tg-blue","containerName":"wordpress","containerPort":8080}],
           "computedDesiredCount":2,"runningCount":2,"pendingCount":0,"stabilityStatus":"STEADY_STATE"},
          {"id":"ecs-svc/2","status":"ACTIVE","taskDefinition":"wp:8","loadBalancers":[],
           "computedDesiredCount":2,"runningCount":1,"pendingCount":1,"stabilityStatus":"STABILIZING"}],
        "events":[{"id":"e","createdAt":1.7939232E9,"message":"(service web) has reached a steady state."}],
        "tags":[{"key":"tidegate:told","value":"proved"}]}]}
      """
          .formatted(ARN);

  private final CannedAws aws = new CannedAws();
  private final EcsService service =
      new SdkEcsService(aws.client(EcsClient.builder()), "site", "web");

  @Test
  void readsServiceTaskSetsEventsAndTagsInOneCall() {
    aws.answers(SERVICE);

    ServiceState state = service.describe();

    assertThat(aws.sent()).hasSize(1);
    assertThat(json(aws.sent().getLast()).get("include").toString()).isEqualTo("[\"TAGS\"]");
    assertThat(state.primary())
        .contains(
            new TaskSet(
                "ecs-svc/1",
                "PRIMARY",
                "d-BLUE",
                "wp:7",
                "tg-blue",
                "wordpress",
                8080,
                2,
                2,
                0,
                true));
    assertThat(state.taskSets().getLast())
        .isEqualTo(new TaskSet("ecs-svc/2", "ACTIVE", "", "wp:8", "", "", 0, 2, 1, 1, false));
    assertThat(state.tags()).containsExactly(Map.entry("tidegate:told", "proved"));
    assertThat(state.events())
        .containsExactly(
            new ServiceState.Event(
                Instant.ofEpochSecond(1_793_923_200L),
                "(service web) has reached a steady state."));
  }

  @Test
  void saysWhichServiceIsMissing() {
    aws.answers(
        "{\"services\":[],\"failures\":[{\"arn\":\"" + ARN + "\",\"reason\":\"MISSING\"}]}");

    assertThatThrownBy(service::describe)
        .isInstanceOf(ServiceGoneException.class)
        .hasMessage("cluster site has no service web");
  }

  @Test
  void saysThatTheClusterIsMissing() {
    aws.refuses("ClusterNotFoundException");

    assertThatThrownBy(service::describe)
        .isInstanceOf(ServiceGoneException.class)
        .hasMessage("ECS has no cluster site");
  }

  @Test
  void aServiceThatIsBeingDeletedIsGone() {
    aws.answers(SERVICE.replace("ACTIVE\",\"desired", "DRAINING\",\"desired"))
        .answers("{\"services\":[{\"serviceArn\":\"" + ARN + "\",\"status\":\"INACTIVE\"}]}");

    assertThatThrownBy(service::describe).isInstanceOf(ServiceGoneException.class);
  }

  @Test
  void aTagMayHaveNoValue() {
    aws.answers(SERVICE.replace("\"tags\":[", "\"tags\":[{\"key\":\"billing\"},"));

    assertThat(service.describe().tags()).containsEntry("billing", "");
  }

  @Test
  void remembersSeveralThingsInOneCall() {
    aws.answers(SERVICE).answers("{}");
    service.describe();

    service.remember(Map.of("tidegate:told", "late"));

    assertThat(aws.actions()).containsExactly("DescribeServices", "TagResource");
    assertThat(json(aws.sent().getLast()).get("resourceArn").getAsString()).isEqualTo(ARN);
    assertThat(json(aws.sent().getLast()).get("tags").toString())
        .isEqualTo("[{\"key\":\"tidegate:told\",\"value\":\"late\"}]");
  }

  @Test
  void setsNothingButTheDesiredCount() {
    aws.answers("{}");

    service.setDesiredCount(2);

    assertThat(aws.sent().getLast().body())
        .isEqualTo("{\"cluster\":\"site\",\"service\":\"web\",\"desiredCount\":2}");
  }

  private static JsonObject json(CannedAws.Sent sent) {
    return JsonParser.parseString(sent.body()).getAsJsonObject();
  }
}
