package tidegate.gate.observe;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidegate.cloud.codedeploy.Deployments;
import tidegate.cloud.ecs.EcsService;
import tidegate.cloud.ecs.ServiceState;
import tidegate.cloud.ecs.TaskDefinition;
import tidegate.cloud.ecs.TaskDefinitions;
import tidegate.cloud.ecs.TaskSet;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Description;
import tidegate.core.deployment.Intent;
import tidegate.core.deployment.LifecycleEvent;
import tidegate.core.memory.Acceptance;
import tidegate.core.memory.HandFreeze;
import tidegate.core.release.TagPattern;

/** A rollout as CodeDeploy and ECS tell of it. Not thread-safe. */
public final class CodeDeployCandidate implements Candidate {

  private static final Pattern BY_DIGEST = Pattern.compile(".+@(sha256:[0-9a-f]{64})");

  private final String id;
  private final Hook hook;
  private final Deployments deployments;
  private final EcsService service;
  private final TaskDefinitions definitions;
  private final TagPattern hotfixes;
  private @Nullable ServiceState state;
  private @Nullable TaskDefinition definition;
  private @Nullable Deployment deployment;

  public CodeDeployCandidate(
      String id,
      Hook hook,
      Deployments deployments,
      EcsService service,
      TaskDefinitions definitions,
      TagPattern hotfixes) {
    this.id = id;
    this.hook = hook;
    this.deployments = deployments;
    this.service = service;
    this.definitions = definitions;
    this.hotfixes = hotfixes;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public TaskSet green() {
    return state()
        .of(id)
        .orElseThrow(() -> new IllegalStateException("ECS shows no task set of deployment " + id));
  }

  private ServiceState state() {
    ServiceState known = state;
    if (known == null || known.of(id).isEmpty()) {
      known = service.describe();
      state = known;
    }
    return known;
  }

  @Override
  public List<Acceptance> acceptances() {
    return release()
        .map(digest -> Acceptance.read(state().tags(), digest, began()))
        .orElse(List.of());
  }

  @Override
  public Optional<HandFreeze> frozenByHand() {
    return HandFreeze.read(state().tags(), asked());
  }

  @Override
  public Optional<String> release() {
    TaskSet set = green();
    TaskDefinition known = definition;
    if (known == null) {
      known = definitions.describe(set.taskDefinitionArn());
      definition = known;
    }
    Stream<TaskDefinition.Container> others = known.containers().stream();
    return known
        .container(set.container())
        .or(others::findFirst)
        .flatMap(CodeDeployCandidate::digest);
  }

  private static Optional<String> digest(TaskDefinition.Container container) {
    Map<String, String> environment = container.environment();
    if (environment.containsKey("TIDEGATE_RELEASE")) {
      return Optional.ofNullable(environment.get("TIDEGATE_RELEASE"));
    }
    Matcher image = BY_DIGEST.matcher(container.image());
    return image.matches() ? Optional.of(image.group(1)) : Optional.empty();
  }

  /** What was started before intents were written is a hotfix by its tag. */
  @Override
  public Intent intent() {
    Intent said = deployment().intent();
    boolean hotfix =
        said == Intent.RELEASE
            && Description.parse(deployment().description())
                .map(Description::tag)
                .filter(hotfixes::matches)
                .isPresent();
    return hotfix ? Intent.HOTFIX : said;
  }

  @Override
  public Instant began() {
    return deployment().created();
  }

  private Deployment deployment() {
    Deployment known = deployment;
    if (known == null) {
      known = deployments.get(id);
      deployment = known;
    }
    return known;
  }

  @Override
  public Instant asked() {
    return deployments.lifecycle(id).stream()
        .filter(event -> event.name().equals(hook.event()))
        .findFirst()
        .flatMap(LifecycleEvent::started)
        .orElseThrow(() ->
            new IllegalStateException(
                "CodeDeploy does not say when " + hook.event() + " of " + id + " began"));
  }
}
