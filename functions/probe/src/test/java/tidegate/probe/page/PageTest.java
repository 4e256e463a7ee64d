package tidegate.probe.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tidegate.probe.http.Address;
import tidegate.probe.http.Answer;
import tidegate.probe.http.Answers;

/** What a browser gets at an address. */
final class PageTest {
  private static final String INSECURE = "<img src='http://example.com/a.png'>";

  @Test
  void loadsOverHttpWhatIsWrittenSo() {
    assertThat(page(Answers.html(200, INSECURE)).loads())
        .map(Address::toString)
        .containsExactly("http://example.com/a.png");
  }

  @Test
  void loadsOverHttpsWhereAPolicyUpgrades() {
    var header =
        Answers.with(
            Answers.html(200, INSECURE),
            "content-security-policy",
            "default-src 'self'; Upgrade-Insecure-Requests");
    var meta =
        Answers.html(
            200,
            "<meta http-equiv=Content-Security-Policy content='upgrade-insecure-requests'>"
                + INSECURE);
    for (Answer answer : List.of(header, meta)) {
      assertThat(page(answer).loads())
          .map(Address::toString)
          .containsExactly("https://example.com/a.png");
    }
  }

  @Test
  void onlyTellsOfAPolicyThatIsReported() {
    Answer reported =
        Answers.with(
            Answers.html(200, INSECURE),
            "content-security-policy-report-only",
            "upgrade-insecure-requests");
    assertThat(page(reported).upgradesInsecureRequests()).isFalse();
  }

  @Test
  void startsRelativeAddressesFromTheBase() {
    assertThat(page(Answers.html(200, "<base href='/shop/'><img src='a.png'>")).loads())
        .map(Address::toString)
        .containsExactly("https://example.com/shop/a.png");
  }

  @Test
  void isNotThePageAskedForWhenItLeadsHome() {
    Page asked = page(Answers.html(200, "x"));
    Page home =
        new Page(
            asked.request(),
            asked.address().withTarget("/"),
            List.of(new Hop("/hello/", 301, "/")),
            asked.answer(),
            asked.markup());
    assertThat(asked.arrived("/")).isTrue();
    assertThat(home.arrived("/")).isFalse();
    assertThat(home.summary().arrived("/")).isFalse();
  }

  private static Page page(Answer answer) {
    return TestPages.page(PageKind.POST, answer);
  }
}
