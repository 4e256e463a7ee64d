package tidegate.testbed.load.command;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tidegate.testbed.load.LoadException;
import tidegate.testbed.load.climb.Limits;
import tidegate.testbed.load.way.WayFinder;

/** What {@code ./rehearse load} was asked. */
final class LoadArguments {
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s/?#@]+(/[^\\s?#]*)?");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}([.][0-9]{1,4})?");

  /** Options with a number, and what they are where nobody says. */
  private static final Map<String, Double> NUMBERS =
      Map.of(
          "--from", 120.0,
          "--step", 10.0,
          "--p95", 1_000.0,
          "--errors", 1.0,
          "--stop-errors", 10.0,
          "--most-requests", 20_000.0,
          "--most-seconds", 300.0,
          "--uncached", 20.0,
          "--seed", 1.0);

  /** May be nothing. */
  private static final List<String> FROM_ZERO = List.of("--errors", "--uncached", "--seed");

  private static final String ALLOWED = "--i-am-allowed";
  private static final String PEAK = "--peak";
  private static final String WAYS = "--ways";

  private final Map<String, Double> numbers = new TreeMap<>(NUMBERS);
  private final Map<String, String> texts = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private final List<String> sites = new ArrayList<>();
  private Map<String, Integer> weights = WayFinder.USUAL;
  private boolean json;

  private LoadArguments() {}

  /**
   * Reads the words after {@code load}.
   *
   * @throws LoadException naming every word that is wrong
   */
  static LoadArguments parse(List<String> words) {
    var read = new LoadArguments();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean text = word.equals(ALLOWED) || word.equals(WAYS);
      if (word.equals("--json")) {
        read.json = true;
      } else if (!word.startsWith("-")) {
        read.sites.add(word);
      } else if (!text && !word.equals(PEAK) && !NUMBERS.containsKey(word)) {
        read.faults.add("there is no option " + word);
      } else if (i + 1 == words.size()) {
        read.faults.add(word + " wants a value");
      } else if (text) {
        read.texts.put(word, words.get(++i));
      } else {
        read.number(word, words.get(++i));
      }
    }
    read.check();
    if (!read.faults.isEmpty()) {
      throw new LoadException(read.faults);
    }
    return read;
  }

  private void number(String option, String value) {
    double least = FROM_ZERO.contains(option) ? 0 : Double.MIN_VALUE;
    if (NUMBER.matcher(value).matches() && Double.parseDouble(value) >= least) {
      numbers.put(option, Double.parseDouble(value));
    } else {
      faults.add(
          option + " wants a number" + (least > 0 ? " above zero" : "") + ", not '" + value + "'");
    }
  }

  private void check() {
    if (sites.size() != 1) {
      faults.add(
          sites.isEmpty() ? "say which site" : "one site at a time: " + String.join(", ", sites));
    }
    sites.stream()
        .filter(site -> !address(site))
        .forEach(
            site -> faults.add("'" + site + "' is no address such as https://dev.example.com"));
    for (String percent : List.of("--errors", "--stop-errors", "--uncached")) {
      if (number(percent) > 100) {
        faults.add(percent + " is a percentage, at most 100");
      }
    }
    Optional.ofNullable(texts.get(WAYS)).ifPresent(this::ways);
    if (sites.size() == 1 && address(sites.getFirst())) {
      String host = URI.create(sites.getFirst()).getHost();
      allowed()
          .filter(named -> !named.equalsIgnoreCase(host))
          .ifPresent(
              named -> faults.add(ALLOWED + " names " + named + ", but the site is " + host));
    }
  }

  private static boolean address(String site) {
    try {
      return ADDRESS.matcher(site).matches() && URI.create(site).getHost() != null;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private void ways(String value) {
    var read = new TreeMap<String, Integer>();
    for (String part : value.split(",", -1)) {
      String[] way = part.split("=", -1);
      if (way.length == 2 && WayFinder.NAMES.contains(way[0]) && way[1].matches("[0-9]{1,4}")) {
        read.put(way[0], Integer.parseInt(way[1]));
      } else {
        faults.add(
            "'%s' in %s is none of %s with a weight, such as home=30"
                .formatted(part, WAYS, String.join(", ", WayFinder.NAMES)));
      }
    }
    if (read.values().stream().allMatch(weight -> weight == 0)) {
      faults.add(WAYS + " leaves nothing to ask");
    }
    weights = read;
  }

  /** With a slash at the end. */
  URI site() {
    String site = sites.getFirst();
    return URI.create(site.endsWith("/") ? site : site + "/");
  }

  Optional<String> allowed() {
    return Optional.ofNullable(texts.get(ALLOWED)).map(host -> host.toLowerCase(Locale.ROOT));
  }

  /** Named ways are all that is asked. */
  Map<String, Integer> weights() {
    return Map.copyOf(weights);
  }

  Limits limits() {
    return new Limits(
        Duration.ofMillis((long) number("--p95")),
        number("--errors"),
        number("--stop-errors"),
        (int) number("--most-requests"),
        Duration.ofSeconds((long) number("--most-seconds")),
        Limits.MOST_WAITING);
  }

  /** Arrivals a minute of the first step. */
  double from() {
    return number("--from");
  }

  /** Of each step. */
  double seconds() {
    return number("--step");
  }

  int uncached() {
    return (int) number("--uncached");
  }

  long seed() {
    return (long) number("--seed");
  }

  Optional<Double> peak() {
    return Optional.ofNullable(numbers.get(PEAK));
  }

  boolean json() {
    return json;
  }

  private double number(String option) {
    return numbers.getOrDefault(option, 0.0);
  }
}
