package tidegate.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecr.EcrClient;
import tidegate.cloud.testing.CannedAws;

class DeniedTest {

  private static final String WHO =
      "User: arn:aws:sts::111122223333:assumed-role/tide-RolloutRole-1A2B/tide-rollout"
          + " is not authorized to perform: ";

  private final CannedAws aws = new CannedAws();

  @Test
  void namesRoleActionAndResource() {
    assertThat(
            Denied.of(
                refusal(
                    "AccessDeniedException",
                    WHO
                        + "ecr:DescribeImages on resource: arn:aws:ecr:x:1:repository/wordpress"
                        + " because no identity-based policy allows the ecr:DescribeImages action")))
        .contains(
            new Denied(
                "tide-RolloutRole-1A2B",
                "ecr:DescribeImages",
                "arn:aws:ecr:x:1:repository/wordpress"));
  }

  @Test
  void namesTheActionWhereNoResourceIsSaid() {
    assertThat(Denied.of(refusal("AccessDeniedException", WHO + "ecs:DescribeTaskDefinition")))
        .contains(new Denied("tide-RolloutRole-1A2B", "ecs:DescribeTaskDefinition", "*"));
  }

  @Test
  void repeatsARefusalItCannotRead() {
    assertThat(Denied.of(refusal("AccessDeniedException", "no")))
        .map(Denied::action)
        .hasValueSatisfying(action -> assertThat(action).endsWith(": no"));
  }

  @Test
  void anotherFailureIsNoMissingPermission() {
    assertThat(Denied.of(refusal("RepositoryNotFoundException", WHO + "x"))).isEmpty();
    assertThat(Denied.of(new IllegalStateException(WHO))).isEmpty();
  }

  private Throwable refusal(String code, String message) {
    aws.refuses(code, message);
    EcrClient client = aws.client(EcrClient.builder());
    return catchThrowable(() -> client.describeImages(describe -> describe.repositoryName("r")));
  }
}
