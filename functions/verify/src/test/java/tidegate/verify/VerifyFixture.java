package tidegate.verify;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import tidegate.cloud.ecs.TaskSet;
import tidegate.core.log.JsonLog;
import tidegate.core.log.Metrics;
import tidegate.core.notice.Language;
import tidegate.core.notice.Notice;
import tidegate.testbed.doubles.CallLog;
import tidegate.testbed.doubles.InMemoryCodeDeploy;
import tidegate.testbed.doubles.InMemoryEcr;
import tidegate.testbed.doubles.InMemoryEcs;
import tidegate.testbed.doubles.InMemoryProbes;
import tidegate.verify.act.RollbackController;
import tidegate.verify.memory.TagMemory;
import tidegate.verify.observe.Production;
import tidegate.verify.tell.OutcomeNotifier;
import tidegate.verify.tell.VerifyPhrases;

/** Verify on a site in memory that is well and has no rollout, until a test says otherwise. */
final class VerifyFixture {
  static final Instant NOW = Instant.parse("2026-11-12T03:00:00Z");

  final CallLog calls = new CallLog();
  final InMemoryEcs ecs = new InMemoryEcs(calls);
  final InMemoryCodeDeploy codeDeploy = new InMemoryCodeDeploy(calls);
  final InMemoryEcr ecr = new InMemoryEcr(calls);
  final InMemoryProbes probes = new InMemoryProbes(calls);
  final List<TaskSet> taskSets = new ArrayList<>(List.of(set("PRIMARY", "d-0", "site:41", 2)));
  final List<Notice> told = new ArrayList<>();

  private VerificationRun run;

  VerifyFixture() {
    ecs.taskSets = () -> taskSets;
    run = create(Language.ENGLISH);
  }

  /** As after a cold start: what was not written down is forgotten. */
  void restart() {
    run = create(Language.ENGLISH);
  }

  void round() {
    round(NOW);
  }

  void round(Instant now) {
    run.run(now);
  }

  VerificationRun create(Language language) {
    var log = new JsonLog(quiet(), () -> Instant.EPOCH);
    var metrics = new Metrics(quiet(), () -> Instant.EPOCH, "test");
    var phrases = new VerifyPhrases(language, ZoneId.of("Asia/Seoul"), "shop-rollout");
    var memory = new TagMemory(ecs, log);
    return new VerificationRun(
        ecs,
        memory,
        codeDeploy,
        production(),
        new RollbackController(memory, codeDeploy, this::tell, phrases, log),
        new OutcomeNotifier(memory, codeDeploy, ecr, this::tell, phrases, log, metrics),
        log);
  }

  Production production() {
    return new Production("inside", "outside", probes, _ -> {});
  }

  static PrintStream quiet() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }

  private void tell(Notice notice) {
    calls.make("Publish");
    told.add(notice);
  }

  static TaskSet set(String status, String deployment, String definition, int running) {
    String arn = "arn:aws:ecs:ap-northeast-2:123456789012:task-definition/" + definition;
    return new TaskSet(
        "ecs-svc/" + definition,
        status,
        deployment,
        arn,
        "tg",
        "wordpress",
        80,
        2,
        running,
        0,
        true);
  }
}
