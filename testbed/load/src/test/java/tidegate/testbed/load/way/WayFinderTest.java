package tidegate.testbed.load.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tidegate.testbed.load.LoadException;
import tidegate.testbed.load.http.Reply;

class WayFinderTest {
  private static final String SITE = "http://127.0.0.1:8080/blog/";
  private static final String SITEMAP = SITE + "?sitemap=posts&sitemap-subtype=post";

  private final Map<String, Reply> pages = new TreeMap<>();
  private final List<String> asked = new ArrayList<>();

  @BeforeEach
  void aUsualSite() {
    page(
        SITE,
        """
        <a href="/blog/2026/11/hello/">Hello</a> <a class="x" href='second/'>Second</a>
        <a href="/blog/wp-login.php">Log in</a> <a href="/blog/feed/">Feed</a> <a href="/blog/?add-to-cart=7">Buy</a>
        <a href="https://elsewhere.example/post/">Friend</a> <a href="/blog/#top">Top</a> <a href="/blog/?p=5">Five</a>
        """);
    page(SITE + "?s=a", "");
    page(SITE + "?feed=rss2", "");
    page(SITE + "wp-login.php", "");
    page(SITE + "wp-admin/admin-ajax.php?action=heartbeat", "");
    page(SITE + "2026/11/hello/", "");
  }

  @Test
  void takesPostsThatTheHomePageLinksToAndNothingThatDoesSomething() {
    assertThat(way(find(), "posts").addresses())
        .containsExactly(
            URI.create(SITE + "2026/11/hello/"),
            URI.create(SITE + "second/"),
            URI.create(SITE + "?p=5"));
  }

  @Test
  void takesPostsFromTheSitemapFirst() {
    page(SITEMAP, "<urlset><url><loc>" + SITE + "listed/</loc></url></urlset>");
    page(SITE + "listed/", "");
    assertThat(way(find(), "posts").addresses()).containsExactly(URI.create(SITE + "listed/"));
  }

  @Test
  void leavesOutWhatDoesNotAnswerAndSaysSo() {
    pages.remove(SITE + "wp-login.php");
    Ways found = find();
    assertThat(found.ways()).extracting(Way::name).doesNotContain("login");
    assertThat(found.leftOut()).singleElement().asString().contains("login", "404");
    assertThat(found.asked()).isEqualTo(asked.size());
  }

  @Test
  void followsARedirectOnTheSameHostAndTakesWhereItEnds() {
    redirect(SITE + "?feed=rss2", "/blog/feed/");
    page(SITE + "feed/", "");
    assertThat(way(find(), "feed").addresses()).containsExactly(URI.create(SITE + "feed/"));
  }

  @Test
  void asksNoOtherHostWhereverItIsSent() {
    redirect(SITE, "https://elsewhere.example/");
    assertThatThrownBy(this::find)
        .isInstanceOf(LoadException.class)
        .hasMessageContaining("redirects to another host, elsewhere.example");
    redirect(SITE, "http://127.0.0.1:9090/");
    assertThatThrownBy(this::find).hasMessageContaining("another host, 127.0.0.1:9090");
    assertThat(asked).containsOnly(SITE);
  }

  @Test
  void givesUpOnRedirectsThatDoNotEnd() {
    redirect(SITE, SITE);
    assertThatThrownBy(this::find).hasMessageContaining("redirects more than 3 times");
  }

  @Test
  void asksEachWayByItsWeightAndAShareOfThemPastTheCache() {
    Ways found = find();
    var random = new SplittableRandom(1);
    List<String> sent =
        java.util.stream.Stream.generate(() -> found.next(random, 20).toString())
            .limit(10_000)
            .toList();
    assertThat(sent.stream().filter(address -> address.contains("/wp-login.php")).count())
        .isBetween(400L, 600L);
    List<String> uncached =
        sent.stream().filter(address -> address.contains("tidegate-load=")).toList();
    assertThat(uncached).doesNotHaveDuplicates().hasSizeBetween(1_850, 2_150);
    assertThat(uncached).allMatch(address -> address.matches("[^?]+\\?[^?]+"));
  }

  private Ways find() {
    return new WayFinder(this::read).find(URI.create(SITE), WayFinder.USUAL);
  }

  private Reply read(URI address) {
    asked.add(address.toString());
    return pages.getOrDefault(address.toString(), answer(404, Map.of(), ""));
  }

  private void page(String address, String body) {
    pages.put(address, answer(200, Map.of(), body));
  }

  private void redirect(String address, String target) {
    pages.put(address, answer(301, Map.of("Location", List.of(target)), ""));
  }

  private static Reply answer(int status, Map<String, List<String>> headers, String body) {
    return new Reply.Answered(status, HttpHeaders.of(headers, (_, _) -> true), body);
  }

  private static Way way(Ways ways, String name) {
    return ways.ways().stream().filter(way -> way.name().equals(name)).findFirst().orElseThrow();
  }
}
