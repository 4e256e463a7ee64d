package tidegate.probe.database;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The rows that decide what the site is.
 *
 * @param table the name of the options table
 * @param options the options asked for, as they are stored; an option that is not there is left out
 * @param now the server's clock in Unix seconds; empty where it could not be read
 * @param autoloadBytes what every request loads; empty where it could not be read
 * @param connections connections open and allowed; empty where it could not be read
 * @param posts ids of published posts, newest and oldest
 * @param attachments paths below the uploads directory, newest and oldest
 * @param siteDomains domain and path of each site of a network; empty where there is no network
 * @param content what is published; empty where it could not be read
 * @param newest the newest published post; empty where it is less than an hour old, since an editor
 *     may have just published it, or could not be read
 * @param size of the options table; empty where it could not be read
 * @param administrators those who registered last; empty where they may not be seen
 * @param unread what could not be read, with the reason
 */
public record Snapshot(
    String table,
    Map<String, String> options,
    OptionalLong now,
    OptionalLong autoloadBytes,
    Optional<Connections> connections,
    List<Long> posts,
    List<String> attachments,
    List<String> siteDomains,
    Optional<Content> content,
    Optional<Newest> newest,
    Optional<Size> size,
    Optional<List<Administrator>> administrators,
    List<String> unread) {

  public Snapshot {
    options = Map.copyOf(options);
    posts = List.copyOf(posts);
    attachments = List.copyOf(attachments);
    siteDomains = List.copyOf(siteDomains);
    administrators = administrators.map(List::copyOf);
    unread = List.copyOf(unread);
  }

  public Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /** The page of the shop's cart; empty where there is no shop. */
  public OptionalLong cart() {
    return option("woocommerce_cart_page_id")
        .filter(id -> id.matches("[1-9]\\d{0,17}"))
        .map(id -> OptionalLong.of(Long.parseLong(id)))
        .orElse(OptionalLong.empty());
  }

  /**
   * A fingerprint of what is published: two databases that agree in it hold the same site.
   *
   * @param posts how many posts are published
   * @param pages how many pages are published
   * @param newest the highest number of a published post; 0 where there is none
   */
  public record Content(long posts, long pages, long newest) {}

  /**
   * A post by what REST and feeds tell of it.
   *
   * @param mark what feeds know it by (the column {@code guid})
   */
  public record Newest(long id, String mark) {}

  /** What lies in the options table. */
  public record Size(long rows, long bytes) {}

  /** Somebody who may do everything, by number and not by name. */
  public record Administrator(long id, Instant registered) {}

  /** Connections to the server. */
  public record Connections(int open, int most) {}
}
