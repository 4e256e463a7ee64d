package tidegate.probe.health;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Map;
import java.util.random.RandomGenerator;
import tidegate.probe.http.Address;
import tidegate.probe.http.Answer;
import tidegate.probe.http.Deadline;
import tidegate.probe.http.TransportException;
import tidegate.probe.page.PageClient;

/** Asks the must-use plugin for its report. Thread-safe. */
public final class HealthReader {

  private static final int TIMES = 4;

  private final HealthAsk ask;
  private final String host;
  private final String target;

  /**
   * @param key shared with the plugin
   * @param random must be one that cannot be guessed
   */
  public HealthReader(String key, RandomGenerator random, Address site) {
    this.ask = new HealthAsk(key, random);
    this.host = site.authority();
    this.target =
        (site.path().endsWith("/") ? site.path() : site.path() + "/") + "?tidegate=health";
  }

  /**
   * Asks several times, to meet several tasks, and puts together what they tell. Never throws but
   * when interrupted: no report is a result.
   */
  public Health read(PageClient client, Deadline deadline) throws InterruptedException {
    Health first = once(client, deadline);
    if (!(first instanceof Health.Told(HealthReport report))) {
      return first;
    }
    HealthReport all = report;
    for (int i = 1; i < TIMES && !deadline.over(); i++) {
      if (once(client, deadline) instanceof Health.Told(HealthReport next)) {
        all = all.and(next);
      }
    }
    return new Health.Told(all);
  }

  private Health once(PageClient client, Deadline deadline) throws InterruptedException {
    String signed = ask.sign(deadline.clock().instant(), host);
    try {
      Answer answer = client.once(target, Map.of(HealthAsk.HEADER, signed), deadline);
      boolean json = answer.headers().first("content-type").orElse("").contains("application/json");
      if (answer.status() != 200 || !json) {
        return new Health.Silent(
            "the must-use plugin of site/image does not answer: it is not there, or its key is another"
                + " (after a rotation, run site/deploy or set HealthKeyVersion)");
      }
      return new Health.Told(HealthJson.report(JsonParser.parseString(answer.body().head())));
    } catch (TransportException lost) {
      return new Health.Silent("the health report was not answered: " + lost.getMessage());
    } catch (JsonParseException | IllegalStateException | ClassCastException malformed) {
      return new Health.Silent("the health report is not understood: " + malformed.getMessage());
    }
  }
}
