package tidegate.cloud;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import software.amazon.awssdk.services.sns.SnsClient;
import tidegate.cloud.events.EventedNotices;
import tidegate.cloud.sns.SdkNotices;
import tidegate.core.log.JsonLog;
import tidegate.core.notice.Notice;
import tidegate.core.notice.Notice.Urgency;
import tidegate.core.notice.NoticeFacts;
import tidegate.core.settings.Environment;
import tidegate.core.settings.SettingsException;
import tidegate.core.site.Site;

/**
 * Starts a function, and makes a start with bad settings heard: a peaks function that only dies
 * would be missed on the day of the peak.
 */
public final class Startup {

  private Startup() {}

  /**
   * Has {@code wiring} put the function together. Where its settings are bad, they are logged and
   * told by one notice. Lambda starts a function again for every event that waits for it, and keeps
   * its {@code /tmp} between such starts, so the same faults are told once for each place where the
   * function runs.
   *
   * @param function what a person calls it, for example {@code peaks}
   * @throws SettingsException naming every fault, as the wiring threw it
   */
  public static <T> T run(
      String function, LambdaRuntime runtime, Function<LambdaRuntime, T> wiring) {
    try {
      return wiring.apply(runtime);
    } catch (SettingsException bad) {
      var log = new JsonLog(runtime.out(), runtime.clock());
      log.error(
          "the %s function cannot start".formatted(function),
          Map.of("function", function, "faults", String.join("; ", bad.faults())));
      try {
        tell(function, runtime, bad);
      } catch (RuntimeException | IOException untold) {
        log.error("nobody could be told of it", untold);
      }
      throw bad;
    }
  }

  private static void tell(String function, LambdaRuntime runtime, SettingsException bad)
      throws IOException {
    Environment environment = runtime.environment();
    String topic = environment.text("TOPIC_ARN", "");
    Path told = runtime.scratch().resolve("tidegate-told-" + fingerprint(topic, function, bad));
    if (topic.isEmpty() || Files.exists(told)) {
      return;
    }
    Clients clients = Clients.from(environment, runtime.network());
    String site = Site.name(environment.text("SITE_URL", ""), environment.text("STAGE", "prod"));
    EventedNotices.around(
            new SdkNotices(OnDemand.of(() -> clients.build(SnsClient.builder())), topic, site),
            function,
            ZoneOffset.UTC,
            clients,
            runtime)
        .tell(notice(function, bad));
    Files.writeString(told, "");
  }

  private static Notice notice(String function, SettingsException bad) {
    return new Notice(
        Urgency.PAGE,
        "the %s function cannot start".formatted(function),
        """
        The %1$s function cannot start, so it does nothing. Its settings are wrong:
        - %2$s
        Remedy: correct the parameters of this application's stack and deploy it again. The log of \
        the %1$s function has the same list.\
        """
            .formatted(function, String.join("\n- ", bad.faults())),
        NoticeFacts.of("cannot-start").with("faults", bad.faults().size()));
  }

  private static UUID fingerprint(String topic, String function, SettingsException bad) {
    return UUID.nameUUIDFromBytes(
        (topic + function + bad.faults()).getBytes(StandardCharsets.UTF_8));
  }
}
