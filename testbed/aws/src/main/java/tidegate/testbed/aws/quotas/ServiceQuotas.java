package tidegate.testbed.aws.quotas;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.wire.AwsError;
import tidegate.testbed.aws.wire.Input;
import tidegate.testbed.aws.wire.Json;
import tidegate.testbed.aws.wire.Operation;
import tidegate.testbed.aws.wire.ServiceApi;

/** Service Quotas, and the limits that the stand-in obeys. */
public final class ServiceQuotas implements ServiceApi {
  private static final String FARGATE = "fargate";
  private static final String VCPUS = "L-3032A538";

  private final AccountContext world;
  private final Map<String, Integer> values = new LinkedHashMap<>();

  public ServiceQuotas(AccountContext world) {
    this.world = world;
    values.put(FARGATE + "/" + VCPUS, 6);
  }

  /** Fargate On-Demand vCPUs that may run at once; 6 in a new account. */
  public int fargateVcpus() {
    return world.read(() -> values.getOrDefault(FARGATE + "/" + VCPUS, 0));
  }

  public void fargateVcpus(int vcpus) {
    world.change(() -> values.put(FARGATE + "/" + VCPUS, vcpus));
  }

  @Override
  public String name() {
    return "servicequotas";
  }

  @Override
  public String malformed() {
    return "IllegalArgumentException";
  }

  @Override
  public Map<String, Operation> operations() {
    return Map.of("GetServiceQuota", this::getServiceQuota);
  }

  private JsonObject getServiceQuota(Input input) {
    var service = input.text("ServiceCode");
    var code = input.text("QuotaCode");
    var value = values.get(service + "/" + code);
    if (value == null) {
      throw new AwsError(
          "NoSuchResourceException",
          "The request failed because the specified quota does not exist");
    }
    return Json.object(
        "Quota",
        Json.object(
            "ServiceCode",
            service,
            "QuotaCode",
            code,
            "QuotaName",
            "Fargate On-Demand vCPU resource count",
            "Value",
            value.doubleValue(),
            "Adjustable",
            true,
            "GlobalQuota",
            false));
  }
}
