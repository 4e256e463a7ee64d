package tidegate.cloud.quotas;

import java.util.function.Supplier;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;

/** {@link Quotas} over the SDK. Thread-safe. */
public final class SdkQuotas implements Quotas {

  private static final String FARGATE = "fargate";
  private static final String ON_DEMAND_VCPUS = "L-3032A538";

  private final Supplier<ServiceQuotasClient> quotas;

  public SdkQuotas(Supplier<ServiceQuotasClient> quotas) {
    this.quotas = quotas;
  }

  @Override
  public double fargateVcpus() {
    return quotas
        .get()
        .getServiceQuota(request -> request.serviceCode(FARGATE).quotaCode(ON_DEMAND_VCPUS))
        .quota()
        .value();
  }
}
