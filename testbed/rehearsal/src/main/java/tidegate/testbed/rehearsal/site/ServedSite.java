package tidegate.testbed.rehearsal.site;

/** What tasks serve: a real WordPress, or pages like one's. */
public sealed interface ServedSite extends AutoCloseable permits WordPressSite, StandInSite {
  /** What it is, for the reader of a rehearsal. */
  String description();

  /** Writes the site into the empty database. */
  void seed();

  /**
   * Starts one server and returns when it answers.
   *
   * @param name unique among all
   */
  Server start(String name, Container container, ImageRecipe recipe);

  /** Removes what it keeps outside the rehearsal's own folder. */
  @Override
  void close();

  /** A server that runs. */
  interface Server extends AutoCloseable {
    /** {@code host:port} on loopback. */
    String address();

    boolean alive();

    @Override
    void close();
  }
}
