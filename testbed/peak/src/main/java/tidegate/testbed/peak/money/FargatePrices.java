package tidegate.testbed.peak.money;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import tidegate.testbed.peak.simulator.TaskCapacity;
import tidegate.testbed.peak.trace.TraceException;

/**
 * Unit prices of Fargate in one Region, from site/prices.json; US dollars.
 *
 * @param date of the price file
 * @param place the Region's name
 * @param vcpuHour dollars for one vCPU in one hour
 * @param gigabyteHour dollars for one GB in one hour
 */
public record FargatePrices(String date, String place, double vcpuHour, double gigabyteHour) {

  /**
   * Reads the price file's text.
   *
   * @throws TraceException if the file has no price for the Region; names those it has
   */
  public static FargatePrices read(String json, String region, boolean arm) {
    JsonObject file = JsonParser.parseString(json).getAsJsonObject();
    JsonObject regions = file.getAsJsonObject("regions");
    if (!regions.has(region)) {
      throw new TraceException(
          "site/prices.json has no prices for " + region,
          List.of("it has " + String.join(", ", regions.keySet())));
    }
    JsonObject prices = file.getAsJsonObject("prices");
    String kind = arm ? "fargate-arm64-" : "fargate-x86-";
    return new FargatePrices(
        file.get("date").getAsString(),
        regions.get(region).getAsString() + (arm ? ", ARM" : ", x86"),
        prices.getAsJsonObject(kind + "vcpu").get(region).getAsDouble(),
        prices.getAsJsonObject(kind + "gb").get(region).getAsDouble());
  }

  /** Dollars for one task in one hour. */
  public double taskHour(TaskCapacity task) {
    return task.vcpus() * vcpuHour + task.gigabytes() * gigabyteHour;
  }

  /** Dollars for a task's seconds, or for those of many. */
  public double dollars(TaskCapacity task, double taskSeconds) {
    return taskHour(task) * taskSeconds / 3_600;
  }
}
