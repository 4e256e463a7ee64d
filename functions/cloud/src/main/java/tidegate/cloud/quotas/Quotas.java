package tidegate.cloud.quotas;

/** Service quotas of the account in its region. */
public interface Quotas {

  /**
   * Fargate On-Demand vCPUs (L-3032A538).
   *
   * @throws RuntimeException where it cannot be read
   */
  double fargateVcpus();
}
