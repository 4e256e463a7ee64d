package tidegate.testbed.chaos.check;

import java.time.Instant;

/** Something that must not be. */
public record Complaint(Instant at, String invariant, String what) {}
