package tidegate.probe;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tidegate.core.event.MalformedEventException;
import tidegate.core.log.JsonLog;
import tidegate.core.probe.ProbeJson;
import tidegate.core.probe.ProbeReply;
import tidegate.core.probe.ProbeRequest;
import tidegate.core.verdict.Verdict;

/** The border of the probe: a {@link ProbeRequest} in, a {@link ProbeReply} out. */
public final class Handler implements RequestStreamHandler {

  /** What Lambda needs to send the reply off. */
  private static final Duration LEFT_FOR_LAMBDA = Duration.ofSeconds(2);

  private final JsonLog log = JsonLog.toStandardOut();
  private final Probe probe;

  /** Reads the environment and loads what the first look would otherwise wait for. */
  public Handler() {
    this(Wiring.of(Settings.from(System.getenv())));
    Priming.of(probe, log);
  }

  Handler(Probe probe) {
    this.probe = probe;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    ProbeRequest request = ProbeJson.request(object(input));
    try {
      ProbeReply reply = probe.run(within(request, context));
      log(request, reply);
      output.write(ProbeJson.json(reply).toString().getBytes(StandardCharsets.UTF_8));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("the look was interrupted", interrupted);
    }
  }

  /** A verdict that Lambda cuts off is none. */
  private static ProbeRequest within(ProbeRequest request, Context context) {
    Duration most = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(LEFT_FOR_LAMBDA);
    return most.compareTo(request.budget()) >= 0 ? request : request.within(most);
  }

  private static JsonObject object(InputStream input) {
    try {
      JsonElement json =
          JsonParser.parseReader(new InputStreamReader(input, StandardCharsets.UTF_8));
      if (json.isJsonObject()) {
        return json.getAsJsonObject();
      }
      throw new MalformedEventException(List.of("it is not a JSON object"));
    } catch (JsonParseException broken) {
      throw new MalformedEventException(List.of("it is not JSON: " + broken.getMessage()));
    }
  }

  private void log(ProbeRequest request, ProbeReply reply) {
    var verdict = new Verdict(reply.findings());
    log.info(
        "looked at " + request.target() + ": " + verdict.sentence(),
        Map.of(
            "passes", verdict.passes(),
            "requests", reply.requests(),
            "tookMillis", reply.took().toMillis()));
  }
}
