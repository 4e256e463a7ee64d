package tidegate.probe.page;

/** One redirect met: what was asked, how it was answered, and where that leads. */
public record Hop(String target, int status, String location) {}
