package tidegate.testbed.faults.catalogue;

import static tidegate.testbed.faults.catalogue.FaultCase.unseen;

import java.util.List;

/** What no look from outside, into the rows or into the report can tell from a healthy release. */
final class UnseenFaults {

  private UnseenFaults() {}

  static List<FaultCase> all() {
    return List.of(
        unseen(
            "subscriber-made-administrator",
            "an account of years ago was made an administrator; only who is new is told from one"
                + " look",
            site ->
                site.runPhp(
                    "wp_insert_user(['user_login' => 'reader', 'user_pass' => 'x', 'user_email' =>"
                        + " 'reader@harbour.example', 'user_registered' => '2021-03-04 05:06:07',"
                        + " 'role' => 'administrator']);")),
        unseen(
            "mail-does-not-leave",
            "the release cannot send mail; forms say “thank you” all the same",
            site ->
                site.green()
                    .files()
                    .write(
                        SiteFiles.MUST_USE,
                        "<?php\nadd_filter('pre_wp_mail', '__return_false');\n")),
        unseen(
            "wrong-words",
            "the table of tides shows last year's numbers",
            site ->
                site.green()
                    .files()
                    .replace(SiteFiles.TIDES, "05:12</td><td>17:40", "04:47</td><td>17:02")),
        unseen(
            "broken-for-editors-only",
            "a plugin dies in wp-admin, where the probe does not go",
            site ->
                site.green()
                    .files()
                    .append(
                        SiteFiles.TIDES,
                        "\n"
                            + "add_action('admin_init', fn () => is_user_logged_in() ?"
                            + " tides_settings() : null);\n")),
        unseen(
            "broken-in-the-browser",
            "the theme's script throws: menus do not open",
            site ->
                site.green()
                    .files()
                    .write(
                        SiteFiles.THEME + "assets/menu.js",
                        "document.querySelector('#gone').open();\n")),
        unseen(
            "form-does-not-arrive",
            "the contact form's receiver is gone; only a POST would show it",
            site ->
                site.green()
                    .files()
                    .write(
                        SiteFiles.MUST_USE,
                        "<?php\n"
                            + "add_action('admin_post_nopriv_contact', fn () =>"
                            + " contact_send());\n")));
  }
}
