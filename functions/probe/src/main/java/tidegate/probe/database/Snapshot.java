package tidegate.probe.database;

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
    List<String> unread) {

  public Snapshot {
    options = Map.copyOf(options);
    posts = List.copyOf(posts);
    attachments = List.copyOf(attachments);
    siteDomains = List.copyOf(siteDomains);
    unread = List.copyOf(unread);
  }

  public Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /** Connections to the server. */
  public record Connections(int open, int most) {}
}
