package tidegate.probe.page;

/** One page to ask for. */
public record Target(PageKind kind, String target) {}
