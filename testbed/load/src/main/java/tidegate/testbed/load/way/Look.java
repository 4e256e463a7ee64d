package tidegate.testbed.load.way;

import java.net.URI;

/** What a look at one address found. */
sealed interface Look {
  /**
   * @param address after redirects on the same host
   */
  record Page(URI address, String body) implements Look {}

  /**
   * @param why completes the sentence that begins with the address
   */
  record Nothing(String why) implements Look {}
}
