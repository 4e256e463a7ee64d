package tidegate.testbed.load.way;

import java.net.URI;

/** What a look at one address found. */
sealed interface Look {
  /**
   * A page.
   *
   * @param address after redirects on the same host
   */
  record Page(URI address, String body) implements Look {}

  /**
   * No page.
   *
   * @param why completes the sentence that begins with the address
   */
  record Nothing(String why) implements Look {}
}
