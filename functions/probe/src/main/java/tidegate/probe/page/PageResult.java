package tidegate.probe.page;

import tidegate.probe.http.TransportException;

/** What came of asking for a page. */
public sealed interface PageResult {

  /** How many times it was asked, retries after transport errors included. */
  int tries();

  /** There was an answer. */
  record Answered(Page page, int tries) implements PageResult {}

  /** There was none, however often it was asked. */
  record Lost(PageRequest request, TransportException.Kind kind, String why, int tries)
      implements PageResult {}
}
