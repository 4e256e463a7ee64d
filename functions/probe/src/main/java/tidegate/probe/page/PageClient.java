package tidegate.probe.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import tidegate.probe.html.Markup;
import tidegate.probe.http.Address;
import tidegate.probe.http.Answer;
import tidegate.probe.http.Deadline;
import tidegate.probe.http.Http;
import tidegate.probe.http.MediaType;
import tidegate.probe.http.TransportException;

/**
 * Asks one target for pages: a few at a time, again after a transport error, and after redirects
 * within the site. Thread-safe.
 */
public final class PageClient {

  private static final int TRIES = 3;

  /** Too Many Requests (RFC 6585). */
  private static final int LIMITED = 429;

  private static final int MOST_HOPS = 5;
  private static final Duration PAUSE = Duration.ofMillis(150);

  /** What a load balancer says by itself when a task did not answer it. */
  private static final Set<Integer> GATEWAY = Set.of(502, 504);

  /** A GET of these may do something, or says enough by having been redirected to. */
  private static final Pattern NOT_FOLLOWED =
      Pattern.compile(".*(/wp-admin/|/wp-cron\\.php|doing_wp_cron).*");

  private final Address site;
  private final Http http;
  private final Semaphore turns;

  /**
   * @param turns how many requests may be under way at once
   */
  public PageClient(Address site, Http http, Semaphore turns) {
    this.site = site;
    this.http = http;
    this.turns = turns;
  }

  /** Asks for a page until it answers, three times at most. */
  public PageResult visit(PageRequest request, Deadline deadline) throws InterruptedException {
    TransportException last =
        new TransportException(TransportException.Kind.SLOW, "there was no time left to ask");
    int tries = 0;
    while (tries < TRIES && !deadline.over()) {
      if (tries > 0) {
        Thread.sleep(PAUSE.multipliedBy(tries));
      }
      tries++;
      try {
        Page page = page(request, deadline);
        if (page.status() == LIMITED && !request.kind().door()) {
          // To ask again would only be counted against the probe.
          return new PageResult.Lost(
              request, TransportException.Kind.LIMITED, limited(page), tries);
        }
        if (!hiccup(page) || tries == TRIES) {
          return new PageResult.Answered(page, tries);
        }
      } catch (TransportException lost) {
        last = lost;
      }
    }
    return new PageResult.Lost(request, last.kind(), String.valueOf(last.getMessage()), tries);
  }

  /** Asks once, with header fields of the caller's own, and follows nothing. */
  public Answer once(String target, Map<String, String> fields, Deadline deadline)
      throws TransportException, InterruptedException {
    if (!turns.tryAcquire(deadline.left().toMillis(), TimeUnit.MILLISECONDS)) {
      throw new TransportException(TransportException.Kind.SLOW, "there was no time left to ask");
    }
    try {
      return http.get(target, fields, deadline);
    } finally {
      turns.release();
    }
  }

  private Page page(PageRequest request, Deadline deadline)
      throws TransportException, InterruptedException {
    List<Hop> hops = new ArrayList<>();
    Address at = site.withTarget(request.target());
    while (true) {
      Answer answer = once(at.target(), Map.of(), deadline);
      // A door that leads somewhere has said enough.
      Optional<Address> next = request.kind().door() ? Optional.empty() : followed(at, answer);
      if (next.isEmpty() || hops.size() == MOST_HOPS) {
        return new Page(request, at, hops, answer, markup(answer));
      }
      hops.add(new Hop(at.target(), answer.status(), next.get().toString()));
      at = next.get();
    }
  }

  private Optional<Address> followed(Address at, Answer answer) {
    return answer
        .headers()
        .first("location")
        .filter(_ -> answer.redirects())
        .flatMap(at::at)
        .filter(next -> next.sameOrigin(site))
        .filter(next -> !NOT_FOLLOWED.matcher(next.target()).matches());
  }

  private static String limited(Page page) {
    return "a limiter answers 429"
        + page.answer().headers().first("retry-after").map(", Retry-After: "::concat).orElse("");
  }

  private static Markup markup(Answer answer) {
    var type = MediaType.of(answer.headers());
    return type.html() || type.essence().isEmpty() ? Markup.of(answer.body().head()) : Markup.NONE;
  }

  /** An answer that says nothing of the page: none of a task, or a visitor's turn to run cron. */
  private static boolean hiccup(Page page) {
    return GATEWAY.contains(page.status())
        || page.answer().headers().first("location").orElse("").contains("doing_wp_cron");
  }
}
