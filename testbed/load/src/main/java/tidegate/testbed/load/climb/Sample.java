package tidegate.testbed.load.climb;

import java.util.Optional;

/**
 * One request of a step.
 *
 * @param waited from the planned arrival to the whole answer, in nanoseconds
 * @param done when it was answered, in nanoseconds from the step's start
 * @param late from the planned arrival until this machine sent it, in nanoseconds
 * @param error why it counts as none, if it does
 * @param cached whether a cache in front of the site answered
 */
record Sample(long waited, long done, long late, Optional<String> error, boolean cached) {}
