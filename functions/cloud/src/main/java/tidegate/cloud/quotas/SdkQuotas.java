package tidegate.cloud.quotas;

import java.util.OptionalDouble;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;

/** {@link Quotas} over the SDK. Thread-safe. */
public final class SdkQuotas implements Quotas {

  private static final String FARGATE = "fargate";
  private static final String ON_DEMAND_VCPUS = "L-3032A538";

  private final ServiceQuotasClient quotas;

  public SdkQuotas(ServiceQuotasClient quotas) {
    this.quotas = quotas;
  }

  @Override
  public OptionalDouble fargateVcpus() {
    try {
      return OptionalDouble.of(
          quotas
              .getServiceQuota(request -> request.serviceCode(FARGATE).quotaCode(ON_DEMAND_VCPUS))
              .quota()
              .value());
    } catch (SdkException _) {
      // A quota that cannot be read is said to be unread; it must not stop what depends on it.
      return OptionalDouble.empty();
    }
  }
}
