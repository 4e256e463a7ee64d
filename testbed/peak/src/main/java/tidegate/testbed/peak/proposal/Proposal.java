package tidegate.testbed.peak.proposal;

import java.time.Duration;

/**
 * What a calendar's rule should say.
 *
 * @param floor the least with which no played peak falls short
 * @param bears false where no floor would do: the quota or the database is the limit, not the tasks
 * @param lead before the window's start
 * @param standsAfter how long at most until a raised floor serves
 * @param needed tasks in the busiest minute
 * @param max tasks that load may reach
 */
public record Proposal(
    int floor, boolean bears, Duration lead, Duration standsAfter, int needed, int max) {}
