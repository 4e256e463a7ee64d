package tidegate.testbed.rehearsal.command;

import tidegate.testbed.rehearsal.story.RehearsalOptions;
import tidegate.testbed.wordpress.php.WordPressInstall;

/** One line on how to get the real WordPress, where this machine has none. */
final class WordPressHint {
  private WordPressHint() {}

  static void ifNone(RehearsalOptions options) {
    if (WordPressInstall.find(options.environment()).isEmpty()) {
      System.out.println(
          "No PHP with mysqli, or no WordPress, found: pages are the stand-in's. For the real one,"
              + " install php-cli, php-mysql, wordpress and wordpress-theme-twentytwentyone, or set"
              + " WORDPRESS_DIR.");
    }
  }
}
