package tidegate.rollout.tell;

import java.util.List;
import java.util.Optional;
import tidegate.cloud.Denied;
import tidegate.rollout.decide.Reason;
import tidegate.rollout.preflight.Checked;
import tidegate.rollout.preflight.Permissions;
import tidegate.rollout.preflight.Result;
import tidegate.rollout.preflight.Text;

/** What preflight found, in words. */
final class PreflightPhrases {
  private PreflightPhrases() {}

  static Text waiting(Reason.Waiting waiting) {
    List<Text> whys = waiting.waits().stream().flatMap(row -> complaint(row).stream()).toList();
    Text reasons = Text.join("; ", whys);
    return new Text(
        "not deploying: %s; %s will start when that is over"
            .formatted(reasons.english(), waiting.release().tag()),
        "배포하지 않음: %s. 끝나면 %s을(를) 시작합니다".formatted(reasons.korean(), waiting.release().tag()));
  }

  /** The first part; the faults fill lines of their own. */
  static Text refused(Reason.Refused refused) {
    long faults =
        refused.checked().stream().filter(row -> row.result() instanceof Result.Faulty).count();
    return Text.of(
        "not deploying: {0} fails {1} of {2} preflight checks",
        "배포하지 않음: {0}이(가) 사전 점검 {2}개 중 {1}개에 걸렸습니다",
        refused.release().tag(),
        faults,
        refused.checked().size());
  }

  static Text faults(Reason.Refused refused) {
    return Text.join("\n", refused.checked().stream().flatMap(row -> fault(row).stream()).toList());
  }

  static Optional<Text> fault(Checked row) {
    return switch (row.result()) {
      case Result.Faulty(Text what, Text fix) ->
          Optional.of(
              new Text(
                  "- %s: %s. Fix: %s.".formatted(row.check(), what.english(), fix.english()),
                  "- %s: %s. 조치: %s.".formatted(row.check(), what.korean(), fix.korean())));
      case Result.Waits(Text why) ->
          Optional.of(Text.of("- " + row.check() + ": ").and(why).and(" (waits).", " (대기)."));
      case Result.Passed _, Result.Skipped _ -> Optional.empty();
    };
  }

  static Text denied(Denied denied) {
    Result.Faulty missing = Permissions.missing(denied);
    return Text.of("not deploying: ", "배포하지 않음: ")
        .and(missing.what())
        .and("; ", ". ")
        .and(missing.fix());
  }

  /** What a rollout waits for, or went on in spite of. */
  static Optional<Text> complaint(Checked row) {
    return switch (row.result()) {
      case Result.Waits(Text why) -> Optional.of(why);
      case Result.Faulty(Text what, _) -> Optional.of(what);
      case Result.Passed _, Result.Skipped _ -> Optional.empty();
    };
  }
}
