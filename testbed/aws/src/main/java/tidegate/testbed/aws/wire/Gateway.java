package tidegate.testbed.aws.wire;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tidegate.testbed.aws.account.AccountContext;

/** The one door of the stand-in: finds protocol, service and operation, and answers. */
public final class Gateway {
  private static final Pattern KEY = Pattern.compile("Credential=([^/,]+)/");

  private final AccountContext world;
  private final Authorizer authorizer;
  private final Map<String, ServiceApi> services;
  private final CallLog calls = new CallLog();
  private final Protocol json = new JsonProtocol();
  private final Protocol query = new QueryProtocol();
  private final Protocol lambda = new LambdaProtocol();
  private final Downloads downloads;

  public Gateway(
      AccountContext world, Authorizer authorizer, Downloads downloads, List<ServiceApi> services) {
    this.world = world;
    this.downloads = downloads;
    this.authorizer = authorizer;
    this.services =
        services.stream().collect(Collectors.toMap(ServiceApi::name, Function.identity()));
  }

  /** Says where the gateway is reached, for URLs that an operation answers. */
  void servedAt(String origin) {
    downloads.servedAt(origin);
  }

  public CallLog calls() {
    return calls;
  }

  /**
   * Answers one request.
   *
   * @throws NoAnswer if a fault makes the call hang
   * @throws CallerKilled if a fault kills the caller
   */
  public WireResponse answer(WireRequest request) {
    if (request.method().equals("GET")) {
      var download = downloads.answer(request.path());
      if (download.isPresent()) {
        return download.get();
      }
    }
    var protocol = protocolOf(request);
    var requestId = world.ids().uuid();
    try {
      var asked = protocol.read(request);
      return answer(protocol, asked, principal(request), requestId);
    } catch (AwsError e) {
      return protocol.error(e, requestId);
    }
  }

  private WireResponse answer(
      Protocol protocol, Protocol.Asked asked, String principal, String requestId) {
    var outcome = "OK";
    try {
      var api = services.get(asked.service());
      var operation = api == null ? null : api.operations().get(asked.operation());
      if (api == null || operation == null) {
        throw new AwsError(
            protocol.unknownOperation(), "Not played here: " + asked.operation(), 400);
      }
      authorize(protocol, asked, principal);
      var faulty = fault(protocol, asked, principal);
      var input = new Input(asked.input(), api.malformed());
      var answer =
          api.blocks() ? operation.answer(input) : world.read(() -> operation.answer(input));
      if (faulty) {
        throw new AwsError("InternalFailure", "The answer was lost", 500);
      }
      return protocol.success(asked, api, answer, requestId);
    } catch (AwsError e) {
      outcome = e.code();
      throw e;
    } catch (NoAnswer | CallerKilled e) {
      outcome = e.getClass().getSimpleName();
      throw e;
    } finally {
      log(asked, principal, outcome);
    }
  }

  private void authorize(Protocol protocol, Protocol.Asked asked, String principal) {
    authorizer
        .refusal(principal, asked.service(), asked.operation(), asked.input())
        .ifPresent(sentence -> {
          throw new AwsError(protocol.denied(asked.service()), sentence, 403);
        });
  }

  /** Whether the call is carried out but its answer lost. */
  private boolean fault(Protocol protocol, Protocol.Asked asked, String principal) {
    var name = asked.service() + ":" + asked.operation();
    return switch (world.faults().onCall(asked.service(), asked.operation(), principal)) {
      case NONE -> false;
      case LOSE_ANSWER -> true;
      case THROTTLE -> throw new AwsError(protocol.throttled(), "Rate exceeded");
      case FAIL -> throw new AwsError("InternalFailure", "A server error on purpose", 500);
      case HANG -> throw new NoAnswer(name);
      case KILL_CALLER -> throw new CallerKilled(name);
    };
  }

  private void log(Protocol.Asked asked, String principal, String outcome) {
    JsonObject input = asked.input();
    calls.add(
        new AwsCall(world.now(), asked.service(), asked.operation(), principal, input, outcome));
  }

  private Protocol protocolOf(WireRequest request) {
    if (!request.header("x-amz-target").isEmpty()) {
      return json;
    }
    return request.path().startsWith("/2015-03-31/") ? lambda : query;
  }

  private static String principal(WireRequest request) {
    var key = KEY.matcher(request.header("authorization"));
    return key.find() ? key.group(1) : "anonymous";
  }
}
