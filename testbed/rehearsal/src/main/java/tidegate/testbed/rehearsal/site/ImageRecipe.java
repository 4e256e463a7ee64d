package tidegate.testbed.rehearsal.site;

import java.util.Optional;

/**
 * How an image differs from the site's healthy one; a rehearsal's stand-in for image layers.
 *
 * @param address what the image's configuration makes the site believe its address is
 * @param themeMissing whether the active theme is not in the image, which leaves pages blank
 */
public record ImageRecipe(Optional<String> address, boolean themeMissing) {
  /** An image that differs in nothing but its digest. */
  public static ImageRecipe healthy() {
    return new ImageRecipe(Optional.empty(), /* themeMissing= */ false);
  }

  /** The seed's own trouble: the site believes that its address is {@code url}. */
  public static ImageRecipe movedTo(String url) {
    return new ImageRecipe(Optional.of(url), /* themeMissing= */ false);
  }

  /** Pages come out blank. */
  public static ImageRecipe blank() {
    return new ImageRecipe(Optional.empty(), /* themeMissing= */ true);
  }

  /** PHP for {@code WORDPRESS_CONFIG_EXTRA}. */
  String configExtra() {
    return address
        .map(url -> "define('WP_SITEURL', '%1$s'); define('WP_HOME', '%1$s');".formatted(url))
        .orElse("");
  }
}
