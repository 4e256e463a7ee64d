package tidegate.cloud.quotas;

import java.util.OptionalDouble;

/** Service quotas of the account in its region. */
public interface Quotas {

  /** Fargate On-Demand vCPUs (L-3032A538); empty where it cannot be read. */
  OptionalDouble fargateVcpus();
}
