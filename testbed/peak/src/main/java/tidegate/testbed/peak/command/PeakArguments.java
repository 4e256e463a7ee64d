package tidegate.testbed.peak.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tidegate.testbed.peak.simulator.SimulatedSite;
import tidegate.testbed.peak.simulator.TaskCapacity;
import tidegate.testbed.peak.simulator.TaskStart;
import tidegate.testbed.peak.trace.TraceException;

/** What {@code ./rehearse peak} was asked. Options that were not given have the site's defaults. */
final class PeakArguments {
  private static final List<String> WITH_TEXT =
      List.of("--trace", "--calendar", "--region", "--tasks");
  private static final List<String> WITH_NUMBER =
      List.of(
          "--scale", "--requests", "--workers", "--connections", "--quota", "--image", "--seed");

  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, Double> numbers = new TreeMap<>();
  private boolean arm;

  private PeakArguments() {}

  /**
   * Reads the words after {@code peak}.
   *
   * @throws TraceException naming every word that is wrong
   */
  static PeakArguments parse(List<String> words) {
    var parsed = new PeakArguments();
    var faults = new ArrayList<String>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("--arm")) {
        parsed.arm = true;
      } else if (!WITH_TEXT.contains(word) && !WITH_NUMBER.contains(word)) {
        faults.add("there is no option " + word);
      } else if (i + 1 == words.size()) {
        faults.add(word + " wants a value");
      } else {
        parsed.put(word, words.get(++i), faults);
      }
    }
    if (!faults.isEmpty()) {
      throw new TraceException("./rehearse peak", faults);
    }
    return parsed;
  }

  private void put(String option, String value, List<String> faults) {
    if (WITH_TEXT.contains(option)) {
      texts.put(option, value);
    } else if (value.matches("[0-9]{1,7}([.][0-9]{1,4})?") && Double.parseDouble(value) > 0) {
      numbers.put(option, Double.parseDouble(value));
    } else {
      faults.add(option + " wants a number above zero, not '" + value + "'");
    }
  }

  /** payday, nasa, or a file. */
  String trace() {
    return texts.getOrDefault("--trace", "payday");
  }

  /** A file with the calendar; empty for the template's default. */
  String calendar() {
    return texts.getOrDefault("--calendar", "");
  }

  /** A file with the times of the tasks that ran; empty if there is none. */
  String tasks() {
    return texts.getOrDefault("--tasks", "");
  }

  String region() {
    return texts.getOrDefault("--region", "ap-northeast-2");
  }

  boolean arm() {
    return arm;
  }

  long seed() {
    return (long) number("--seed", 1);
  }

  /** Zero if none was given. */
  double scale() {
    return number("--scale", 0);
  }

  SimulatedSite site() {
    TaskCapacity usual = TaskCapacity.usual();
    var task =
        new TaskCapacity(
            usual.vcpus(),
            usual.gigabytes(),
            number("--requests", usual.requestsPerMinute()),
            (int) number("--workers", usual.workers()),
            usual.answer());
    return new SimulatedSite(
        task,
        TaskStart.ofImage(number("--image", 900)),
        number("--quota", SimulatedSite.usual().quota()),
        (int) number("--connections", SimulatedSite.usual().connections()));
  }

  private double number(String option, double otherwise) {
    return numbers.getOrDefault(option, otherwise);
  }
}
