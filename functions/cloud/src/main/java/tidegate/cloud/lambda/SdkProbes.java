package tidegate.cloud.lambda;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotReadyException;
import tidegate.cloud.Pause;
import tidegate.cloud.Unavailable;
import tidegate.core.event.MalformedEventException;
import tidegate.core.probe.ProbeJson;
import tidegate.core.probe.ProbeReply;
import tidegate.core.probe.ProbeRequest;

/** Invokes a probe function and waits for its findings. Thread-safe. */
public final class SdkProbes implements Probes {

  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final LambdaClient lambda;
  private final InstantSource clock;
  private final Pause pause;

  /**
   * @param lambda a client whose socket may be silent for the longest budget
   * @param clock measures how much of a budget is used up, and decides nothing else
   */
  public SdkProbes(LambdaClient lambda, InstantSource clock, Pause pause) {
    this.lambda = lambda;
    this.clock = clock;
    this.pause = pause;
  }

  @Override
  public ProbeReply ask(String functionName, ProbeRequest request) {
    Instant until = clock.instant().plus(request.budget());
    while (true) {
      Duration left = Duration.between(clock.instant(), until);
      try {
        return reply(functionName, invoke(functionName, request.within(left), left));
      } catch (ResourceConflictException | ResourceNotReadyException asleep) {
        // Lambda takes the network of an idle function away and needs a while to give it back.
        pauseOr(until, functionName + " did not get its network in time: ", asleep);
      } catch (SdkException refused) {
        if (Unavailable.of(refused).isEmpty()) {
          throw new ProbeUnavailableException(
              functionName + " gave no reply: " + refused.getMessage(), refused);
        }
        pauseOr(until, functionName + " gave no reply: ", refused);
      }
    }
  }

  private void pauseOr(Instant until, String what, SdkException refused) {
    Duration left = Duration.between(clock.instant(), until);
    if (left.compareTo(PAUSE.multipliedBy(2)) < 0) {
      String why = Unavailable.of(refused).map(Unavailable::why).orElse(refused.getMessage());
      throw new ProbeUnavailableException(what + why, refused);
    }
    pause.sleep(PAUSE);
  }

  private InvokeResponse invoke(String functionName, ProbeRequest request, Duration left) {
    Duration patience = left.plus(OVERHEAD);
    return lambda.invoke(
        InvokeRequest.builder()
            .functionName(functionName)
            .payload(SdkBytes.fromUtf8String(ProbeJson.json(request).toString()))
            .overrideConfiguration(
                override -> override.apiCallTimeout(patience).apiCallAttemptTimeout(patience))
            .build());
  }

  private static ProbeReply reply(String functionName, InvokeResponse response) {
    String payload = response.payload() == null ? "" : response.payload().asUtf8String();
    if (response.functionError() != null) {
      throw new ProbeUnavailableException(functionName + " failed: " + message(payload));
    }
    try {
      return ProbeJson.reply(JsonParser.parseString(payload).getAsJsonObject());
    } catch (JsonParseException | IllegalStateException | MalformedEventException garbled) {
      throw new ProbeUnavailableException(
          functionName + " answered what is no list of findings", garbled);
    }
  }

  private static String message(String payload) {
    try {
      JsonObject error = JsonParser.parseString(payload).getAsJsonObject();
      JsonElement message = error.get("errorMessage");
      return message == null ? payload : message.getAsString();
    } catch (JsonParseException | IllegalStateException _) {
      return payload;
    }
  }
}
