package tidegate.cloud.quotas;

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
  public double fargateVcpus() {
    return quotas
        .getServiceQuota(request -> request.serviceCode(FARGATE).quotaCode(ON_DEMAND_VCPUS))
        .quota()
        .value();
  }
}
