package tidegate.probe.page;

import tidegate.probe.http.TransportException;

/** What came of asking for a page. */
public sealed interface Visit {

  /** How many times it was asked, retries after transport errors included. */
  int tries();

  /** There was an answer. */
  record Answered(Page page, int tries) implements Visit {}

  /** There was none, however often it was asked. */
  record Lost(Target target, TransportException.Kind kind, String why, int tries)
      implements Visit {}
}
