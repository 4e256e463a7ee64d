package tidegate.testbed.chaos.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

/** Draws calendars: the seed's own peaks, and others. */
final class RandomCalendars {
  private static final List<String> DAYS = List.of("5,25", "5,25", "5,25", "1,15", "10,\"last\"");
  private static final List<String> LEADS = List.of("PT1H", "PT1H", "PT30M", "PT2H");
  private static final List<String> LENGTHS = List.of("P2D", "P2D", "P1D", "PT12H");
  private static final int[] FLOORS = {10, 10, 6, 14};

  private RandomCalendars() {}

  static String draw(Random random, ZoneId zone, LocalDate first) {
    return ("{\"zone\":\"%s\",\"baseline\":2,\"max\":20,"
            + "\"peaks\":[{\"days\":[%s],\"length\":\"%s\",\"lead\":\"%s\",\"floor\":%d}]%s}")
        .formatted(
            zone,
            of(random, DAYS),
            of(random, LENGTHS),
            of(random, LEADS),
            FLOORS[random.nextInt(FLOORS.length)],
            extra(random, first));
  }

  /** A window of its own, or one over a peak that it overlaps. */
  private static String extra(Random random, LocalDate first) {
    if (random.nextInt(3) != 0) {
      return "";
    }
    LocalDate day = first.plusDays(2 + random.nextInt(22));
    return ",\"extra\":[{\"from\":\"%sT%02d:30\",\"length\":\"PT%dH\",\"floor\":%d,\"why\":\"sale\"}]"
        .formatted(day, random.nextInt(24), 2 + random.nextInt(40), 3 + random.nextInt(12));
  }

  private static String of(Random random, List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
