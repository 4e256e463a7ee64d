package tidegate.testbed.aws.sts;

import com.google.gson.JsonObject;
import java.util.Map;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.wire.Input;
import tidegate.testbed.aws.wire.Json;
import tidegate.testbed.aws.wire.Operation;
import tidegate.testbed.aws.wire.ServiceApi;

/** STS: who am I. */
public final class Sts implements ServiceApi {
  private final AccountContext world;

  public Sts(AccountContext world) {
    this.world = world;
  }

  @Override
  public String name() {
    return "sts";
  }

  @Override
  public Map<String, Operation> operations() {
    return Map.of("GetCallerIdentity", this::identity);
  }

  private JsonObject identity(Input input) {
    return Json.object(
        "Account",
        world.account(),
        "UserId",
        "AIDASTANDIN",
        "Arn",
        "arn:aws:iam::" + world.account() + ":user/stand-in");
  }
}
