package tidegate.testbed.faults.catalogue;

/** Files of the site that cases change. */
final class SiteFiles {
  static final String THEME = "wp-content/themes/classic/";
  static final String FUNCTIONS = THEME + "functions.php";
  static final String HEADER = THEME + "header.php";
  static final String FOOTER = THEME + "footer.php";
  static final String SINGULAR = THEME + "singular.php";
  static final String STYLE = THEME + "style.css";
  static final String TIDES = "wp-content/plugins/tides/tides.php";
  static final String MUST_USE = "wp-content/mu-plugins/site.php";
  static final String CONFIG = "wp-config.php";
  static final String VERSION = "wp-includes/version.php";

  /** Lines of wp-config.php that believe the load balancer. */
  static final String BEHIND_TLS = "$_SERVER['HTTPS'] = 'on';";

  private SiteFiles() {}
}
