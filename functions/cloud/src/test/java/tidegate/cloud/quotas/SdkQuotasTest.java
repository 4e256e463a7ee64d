package tidegate.cloud.quotas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import tidegate.cloud.testing.CannedAws;

class SdkQuotasTest {

  private final CannedAws aws = new CannedAws();
  private final Quotas quotas = new SdkQuotas(() -> aws.client(ServiceQuotasClient.builder()));

  @Test
  void readsTheFargateQuota() {
    aws.answers("{\"Quota\":{\"QuotaCode\":\"L-3032A538\",\"Value\":6.0}}");

    assertThat(quotas.fargateVcpus()).isEqualTo(6);
    assertThat(aws.sent().getFirst().body())
        .contains("\"ServiceCode\":\"fargate\"", "\"QuotaCode\":\"L-3032A538\"");
  }

  @Test
  void saysWhyItCannotBeRead() {
    aws.refuses("AccessDeniedException");

    assertThatThrownBy(quotas::fargateVcpus).hasMessageContaining("canned");
  }
}
