package tidegate.rollout.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The page's style sheet, which stands beside this class. */
final class PageStyle {

  private PageStyle() {}

  /** On one line, since every look carries it. */
  static String css() {
    try (InputStream in = PageStyle.class.getResourceAsStream("page.css")) {
      if (in == null) {
        throw new IllegalStateException("page.css is not in the zip");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s+", " ").strip();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
