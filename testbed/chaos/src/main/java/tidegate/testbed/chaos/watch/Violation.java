package tidegate.testbed.chaos.watch;

import java.time.Instant;

/** Something that must not be. */
public record Violation(Instant at, String invariant, String what) {}
