package tidegate.verify;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tidegate.cloud.ecr.Image;
import tidegate.cloud.ecr.Images;
import tidegate.cloud.ecs.EcsService;
import tidegate.cloud.ecs.ServiceState;
import tidegate.cloud.ecs.TaskSet;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.LifecycleEvent;
import tidegate.core.log.JsonLog;
import tidegate.core.log.Metrics;
import tidegate.core.notice.Language;
import tidegate.core.notice.Notice;
import tidegate.verify.act.RollbackController;
import tidegate.verify.act.TagMemory;
import tidegate.verify.observe.Production;
import tidegate.verify.tell.OutcomeNotifier;
import tidegate.verify.tell.VerifyPhrases;

/** A site that is well and has no rollout, until a test says otherwise. */
final class World {

  static final Instant NOW = Instant.parse("2026-11-12T03:00:00Z");

  final List<Deployment> deployments = new ArrayList<>();
  final Map<String, List<LifecycleEvent>> lifecycles = new HashMap<>();
  final Map<String, String> tags = new HashMap<>();
  final List<TaskSet> taskSets = new ArrayList<>(List.of(set("PRIMARY", "d-0", "site:41", 2)));
  final List<Image> images = new ArrayList<>();
  final List<Notice> told = new ArrayList<>();
  final List<String> stopped = new ArrayList<>();

  /** Deployments that end while production is looked at. */
  final List<String> over = new ArrayList<>();

  final FakeProbes probes = new FakeProbes();
  boolean telling = true;
  boolean tagging = true;
  boolean imagesReadable = true;

  private VerificationRun run = create(Language.ENGLISH);

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
    var fakeDeployments = new FakeDeployments(this);
    var service = new FakeService(this);
    var memory = new TagMemory(service, log);
    return new VerificationRun(
        service,
        memory,
        fakeDeployments,
        production(),
        new RollbackController(memory, fakeDeployments, this::tell, phrases, log),
        new OutcomeNotifier(
            memory, fakeDeployments, new FakeImages(this), this::tell, phrases, log, metrics),
        log);
  }

  Production production() {
    return new Production("inside", "outside", probes, _ -> {});
  }

  static PrintStream quiet() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }

  private void tell(Notice notice) {
    if (!telling) {
      throw new IllegalStateException("SNS is not there");
    }
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

  private record FakeService(World world) implements EcsService {

    @Override
    public ServiceState describe() {
      return new ServiceState(
          "arn:service", "ACTIVE", 2, 2, 0, world.taskSets, List.of(), world.tags);
    }

    @Override
    public void setDesiredCount(int count) {
      throw new AssertionError("verify does not scale");
    }

    @Override
    public void remember(String key, String value) {
      if (!world.tagging) {
        throw new IllegalStateException("Long arn format must be used for tagging operations");
      }
      world.tags.put(key, value);
    }
  }

  private record FakeImages(World world) implements Images {

    @Override
    public List<Image> tagged() {
      if (!world.imagesReadable) {
        throw new IllegalStateException("AccessDenied");
      }
      return world.images;
    }
  }
}
