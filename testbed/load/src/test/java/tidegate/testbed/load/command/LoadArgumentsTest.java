package tidegate.testbed.load.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidegate.testbed.load.LoadException;

class LoadArgumentsTest {
  @Test
  void namesEveryFaultAtOnce() {
    assertThatThrownBy(() ->
            LoadArguments.parse(
                List.of(
                    "example.com",
                    "--fast",
                    "--step",
                    "0",
                    "--errors",
                    "101",
                    "--ways",
                    "home=1,hme=2",
                    "--p95")))
        .isInstanceOf(LoadException.class)
        .hasMessageContainingAll(
            "not loading: ",
            "'example.com' is no address",
            "no option --fast",
            "--step wants a number above zero, not '0'",
            "--errors is a percentage",
            "'hme=2' in --ways",
            "--p95 wants a value");
  }

  @Test
  void wantsOneSite() {
    assertThatThrownBy(() -> LoadArguments.parse(List.of())).hasMessageContaining("say which site");
    assertThatThrownBy(() -> LoadArguments.parse(List.of("http://a.example", "http://b.example")))
        .hasMessageContaining("one site at a time");
  }

  @Test
  void wantsTheVeryHostToBeRepeated() {
    assertThatThrownBy(() ->
            LoadArguments.parse(
                List.of("https://dev.example.com", "--i-am-allowed", "example.com")))
        .hasMessageContaining("--i-am-allowed names example.com, but the site is dev.example.com");
    assertThat(
            LoadArguments.parse(
                    List.of("https://dev.example.com", "--i-am-allowed", "DEV.example.com"))
                .allowed())
        .hasValue("dev.example.com");
  }

  @Test
  void asksOnlyTheWaysThatAreNamed() {
    assertThat(
            LoadArguments.parse(List.of("http://localhost", "--ways", "home=3,feed=1")).weights())
        .isEqualTo(Map.of("home", 3, "feed", 1));
    assertThatThrownBy(() -> LoadArguments.parse(List.of("http://localhost", "--ways", "home=0")))
        .hasMessageContaining("leaves nothing to ask");
  }

  @Test
  void hasTheDefaultsThatTheHelpStates() {
    LoadArguments read = LoadArguments.parse(List.of("http://localhost/blog"));
    assertThat(read.site()).hasToString("http://localhost/blog/");
    assertThat(read.limits().p95()).isEqualTo(Duration.ofSeconds(1));
    assertThat(read.limits().errors()).isEqualTo(1);
    assertThat(read.limits().stopErrors()).isEqualTo(10);
    assertThat(read.limits().mostRequests()).isEqualTo(20_000);
    assertThat(read.limits().most()).isEqualTo(Duration.ofMinutes(5));
    assertThat(read.from()).isEqualTo(120);
    assertThat(read.seconds()).isEqualTo(10);
    assertThat(read.uncached()).isEqualTo(20);
    assertThat(read.peak()).isEmpty();
  }
}
