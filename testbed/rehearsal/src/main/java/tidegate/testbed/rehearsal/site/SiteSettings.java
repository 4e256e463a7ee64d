package tidegate.testbed.rehearsal.site;

import java.nio.file.Path;
import java.util.Map;

/**
 * What every task of the site is given.
 *
 * @param url the site's address, without a slash at its end
 * @param imageFiles {@code site/image} of this repository
 * @param container the environment that every container gets, secrets included
 */
public record SiteSettings(String url, Path imageFiles, Map<String, String> container) {
  public SiteSettings {
    container = Map.copyOf(container);
  }
}
