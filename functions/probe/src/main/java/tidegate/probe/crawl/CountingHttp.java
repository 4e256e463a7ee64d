package tidegate.probe.crawl;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tidegate.probe.http.Answer;
import tidegate.probe.http.Deadline;
import tidegate.probe.http.Http;
import tidegate.probe.http.TransportException;

/** Counts the requests that pass through it. */
public record CountingHttp(Http http, AtomicInteger requests) implements Http {

  @Override
  public Answer get(String target, Map<String, String> fields, Deadline deadline)
      throws TransportException {
    requests.incrementAndGet();
    return http.get(target, fields, deadline);
  }
}
