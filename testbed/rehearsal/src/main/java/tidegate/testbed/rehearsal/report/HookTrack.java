package tidegate.testbed.rehearsal.report;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tidegate.testbed.aws.account.JournalEntry.HookAnswered;
import tidegate.testbed.aws.account.JournalEntry.HookCalled;

/** Hooks from their call to their answer. */
final class HookTrack implements Track {
  private static final List<String> ROWS =
      List.of("with test traffic", "before the shift", "after the shift");

  private static final int ROW = 15;

  @Override
  public String label() {
    return "Hooks";
  }

  @Override
  public List<Legend> legend(Material material) {
    return ROWS.stream().map(row -> new Legend(row, "")).toList();
  }

  @Override
  public double height() {
    return ROWS.size() * ROW;
  }

  @Override
  public String draw(Material material, Scale scale, double top) {
    var drawn = new StringBuilder();
    var answers = material.all(HookAnswered.class);
    for (var called : material.all(HookCalled.class)) {
      var answer = answer(answers, called.what());
      var end = answer.map(Material.Timed::real).orElse(called.real());
      var status = answer.map(timed -> timed.what().status()).orElse("not answered");
      drawn.append(hook(scale, called.what(), called.real(), end, status, top));
    }
    return drawn.toString();
  }

  private static Optional<Material.Timed<HookAnswered>> answer(
      List<Material.Timed<HookAnswered>> answers, HookCalled called) {
    return answers.stream()
        .filter(timed -> timed.what().deploymentId().equals(called.deploymentId()))
        .filter(timed -> timed.what().event().equals(called.event()))
        .findFirst();
  }

  private static String hook(
      Scale scale, HookCalled called, Duration from, Duration to, String status, double top) {
    var good = status.equals("Succeeded");
    var row =
        switch (called.event()) {
          case "AfterAllowTestTraffic" -> 0;
          case "BeforeAllowTraffic" -> 1;
          default -> 2;
        };
    var x = scale.x(from);
    var y = top + row * ROW;
    var title =
        "%s, %s: %s"
            .formatted(HtmlText.when(called.at()), called.event(), good ? "let through" : status);
    return HtmlText.box(x, y, Math.max(5, scale.x(to) - x), 11, good ? "let" : "refused", title)
        + HtmlText.text(
            x + 7 + Math.max(0, scale.x(to) - x),
            y + 9,
            good ? "tick small good" : "tick small bad",
            good ? "✓" : "✗");
  }
}
