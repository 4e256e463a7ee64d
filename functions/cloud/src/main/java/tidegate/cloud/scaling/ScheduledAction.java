package tidegate.cloud.scaling;

import java.time.ZoneId;
import java.util.OptionalInt;

/**
 * Somebody's scheduled action on the service's scalable target.
 *
 * @param schedule {@code cron(…)}, {@code at(…)} or {@code rate(…)}, as AWS writes it
 * @param zone in which the schedule is meant; UTC where none is named
 * @param max what it sets max to; empty where it leaves max alone
 */
public record ScheduledAction(String name, String schedule, ZoneId zone, OptionalInt max) {}
