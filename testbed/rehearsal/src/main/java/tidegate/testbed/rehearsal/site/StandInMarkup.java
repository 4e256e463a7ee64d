package tidegate.testbed.rehearsal.site;

import java.util.List;
import java.util.stream.Collectors;

/** Markup close to what WordPress and a classic theme write. */
final class StandInMarkup {
  private final String siteurl;
  private final String home;
  private final String name;

  StandInMarkup(String siteurl, String home, String name) {
    this.siteurl = siteurl;
    this.home = home;
    this.name = name;
  }

  String home(List<StandInRows.Post> posts) {
    var articles = posts.stream().map(this::article).collect(Collectors.joining("\n"));
    return page("home blog", name, home + "/", articles);
  }

  String post(StandInRows.Post post) {
    return page(
        "post-template-default single single-post",
        "%s &#8211; %s".formatted(post.title(), name),
        "%s/%s/".formatted(home, post.slug()),
        article(post));
  }

  String notFound() {
    return page(
        "error404",
        "Page not found &#8211; " + name,
        "",
        "<h1 class=\"page-title\">Nothing here</h1><p>It looks like nothing was found at this"
            + " location.</p>");
  }

  String login() {
    return """
    <!DOCTYPE html>
    <html lang="en-US"><head><meta charset="UTF-8"><title>Log In &lsaquo; %1$s &#8212; WordPress</title>
    <meta name='robots' content='noindex, follow' /></head>
    <body class="login no-js login-action-login wp-core-ui">
    <div id="login"><form name="loginform" id="loginform" action="%2$s/wp-login.php" method="post">
    <input type="text" name="log" id="user_login" /><input type="password" name="pwd" id="user_pass" />
    <input type="submit" name="wp-submit" id="wp-submit" value="Log In" /></form></div>
    </body>
    </html>
    """
        .formatted(name, siteurl);
  }

  String feed(List<StandInRows.Post> posts) {
    var items =
        posts.stream()
            .map(post ->
                "<item><title>%s</title><link>%s/%s/</link></item>"
                    .formatted(post.title(), home, post.slug()))
            .collect(Collectors.joining());
    return """
    <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>%1$s</title>
    <link>%2$s</link><generator>https://wordpress.org/?v=6.1</generator>%3$s</channel></rss>
    """
        .formatted(name, home, items);
  }

  private String article(StandInRows.Post post) {
    return """
    <article id="post-%1$d" class="post-%1$d post type-post status-publish hentry">
    <header class="entry-header"><h2 class="entry-title"><a href="%2$s/%3$s/">%4$s</a></h2></header>
    <div class="entry-content">%5$s</div></article>\
    """
        .formatted(post.id(), home, post.slug(), post.title(), post.content());
  }

  private String page(String bodyClass, String title, String canonical, String content) {
    var link =
        canonical.isEmpty() ? "" : "<link rel=\"canonical\" href=\"%s\" />".formatted(canonical);
    return """
    <!doctype html>
    <html lang="en-US">
    <head>
    <meta charset="UTF-8" />
    <meta name="generator" content="WordPress 6.1" />
    <title>%1$s</title>
    <link rel='stylesheet' id='theme-style-css' href='%2$s/wp-content/themes/standin/style.css' media='all' />
    <link rel="https://api.w.org/" href="%3$s/wp-json/" />
    %4$s
    </head>
    <body class="%5$s wp-embed-responsive">
    <div id="page" class="site"><header id="masthead"><p class="site-title"><a href="%3$s/">%6$s</a></p></header>
    <main id="main" class="site-main">%7$s</main>
    <footer id="colophon">Proudly powered by <a href="https://wordpress.org/">WordPress</a>.</footer></div>
    </body>
    </html>
    """
        .formatted(title, siteurl, home, link, bodyClass, name, content);
  }
}
