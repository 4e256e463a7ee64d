package tidegate.probe.page;

/** One page to ask for. */
public record PageRequest(PageKind kind, String target) {}
