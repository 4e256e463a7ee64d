package tidegate.rollout.observe;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tidegate.cloud.cloudwatch.AlarmStates;
import tidegate.cloud.codedeploy.DeploymentGroup;
import tidegate.cloud.ecs.ServiceState;
import tidegate.cloud.ecs.TaskDefinition;
import tidegate.cloud.ecs.TaskSet;
import tidegate.cloud.rds.DatabaseState;
import tidegate.cloud.scaling.ScalingActivity;
import tidegate.core.deployment.Deployment;
import tidegate.core.memory.HandFreeze;
import tidegate.core.policy.InFlight;

/**
 * What is so now, each asked of AWS at most once in an invocation and only where it matters. Not
 * thread-safe.
 */
public final class Facts {

  private final Aws aws;
  private final ImageFacts images;
  private final Instant now;
  private final Instant clock;
  private final Lazy<ServiceState> service;
  private final Lazy<TaskDefinition> running;
  private final Lazy<DeploymentGroup> group;
  private final Lazy<Optional<Deployment>> inFlight;
  private final Lazy<Map<String, List<String>>> forwards;
  private final Lazy<AlarmStates> alarms;
  private final Lazy<List<ScalingActivity>> activities;
  private final Lazy<DatabaseState> database;
  private final Lazy<Set<String>> digests;
  private final Map<String, String> toRemember = new HashMap<>();
  private Optional<Begun> begunNow = Optional.empty();

  /**
   * Facts for one decision.
   *
   * @param now the time by which is decided
   * @param clock the server's time: nothing that was remembered is believed to be later
   */
  public Facts(Aws aws, Instant now, Instant clock) {
    this.aws = aws;
    this.clock = clock;
    this.now = now;
    digests =
        new Lazy<>(() -> RunningImages.fetchDigests(running(), siteContainers(), aws.tasks()));
    images = new ImageFacts(aws.images(), aws.artifacts(), () -> memory().sightings());
    service = new Lazy<>(aws.service()::describe);
    running = new Lazy<>(() -> aws.taskDefinitions().describe(primary().taskDefinitionArn()));
    group = new Lazy<>(aws.deployments()::group);
    inFlight = new Lazy<>(() -> inFlightId().flatMap(aws.deployments()::lookUp));
    forwards = new Lazy<>(() -> aws.loadBalancers().forwards(listeners(group())));
    alarms = new Lazy<>(() -> aws.alarms().look(group().alarms()));
    activities = new Lazy<>(aws.scaling()::activities);
    database = new Lazy<>(aws.databases()::describe);
  }

  /** Adds to what is written with the next tag, or at the end: nothing is lost without it. */
  void rememberLater(String key, String value) {
    toRemember.put(key, value);
  }

  /** A deployment of which it is told just now that it was begun. */
  public void noteBegun(Begun begun) {
    toRemember.put(Memory.BEGUN, begun.text());
    begunNow = Optional.of(begun);
  }

  /** Whether {@link Memory#begun()} is what was remembered before, and no more what is so. */
  public boolean begunAnother() {
    return begunNow.isPresent();
  }

  /** What is still to be written; whoever takes it writes it. */
  public Map<String, String> takeToRemember() {
    Map<String, String> taken = Map.copyOf(toRemember);
    toRemember.clear();
    return taken;
  }

  /** What the repository holds. */
  public ImageFacts images() {
    return images;
  }

  public Instant now() {
    return now;
  }

  /** The server's time. */
  public Instant clock() {
    return clock;
  }

  public Memory memory() {
    return Memory.of(service(), clock);
  }

  /** What a person froze, and is not over by the server's clock. */
  public Optional<HandFreeze> frozenByHand() {
    return HandFreeze.read(service().tags(), clock);
  }

  public ServiceState service() {
    return service.get();
  }

  public TaskSet primary() {
    return service()
        .primary()
        .orElseThrow(() -> new IllegalStateException("the service has no PRIMARY task set"));
  }

  public TaskDefinition running() {
    return running.get();
  }

  /**
   * The containers that a release goes into: each whose image is of the repository. A site's first
   * release replaces the public image of a task definition with one container.
   */
  public List<String> siteContainers() {
    return images
        .repository()
        .map(uri -> RunningImages.siteContainers(running(), uri))
        .orElseGet(() -> RunningImages.containersOf(running(), images.repositoryName()));
  }

  /**
   * The digests that the site's containers run: what the task definition names, else what its tasks
   * were started with. Empty where that is not known.
   */
  public Set<String> runningDigests() {
    return digests.get();
  }

  public DeploymentGroup group() {
    return group.get();
  }

  /** The deployment that holds the group. */
  public Optional<Deployment> inFlight() {
    return InFlight.any(inFlight.get().stream().toList());
  }

  /**
   * The deployment that holds the group, where it is another than {@code known}. It is asked for
   * only while two task sets stand, of which either may be the new one, or where it is known
   * already; so that a tick that finds nothing new asks nothing more.
   */
  public Optional<Deployment> inFlightBeside(String known) {
    boolean two = service().taskSets().stream().anyMatch(set -> set.status().equals("ACTIVE"));
    return two || inFlight.known()
        ? inFlight().filter(deployment -> !deployment.id().equals(known))
        : Optional.empty();
  }

  /** The deployment that made the task set beside PRIMARY, or the last one, whatever its state. */
  public Optional<Deployment> lastKnown() {
    return inFlight.get();
  }

  /** Not kept: who asks again wants to know what is so by now. */
  public List<Deployment> deploymentsSince(Instant instant) {
    return aws.deployments().since(instant);
  }

  public Map<String, List<String>> forwards() {
    return forwards.get();
  }

  /** Where a listener's rules send visitors; not kept, since it is asked once at most. */
  public List<String> forwardsByRules(String listener) {
    return aws.loadBalancers().forwardsByRules(listener);
  }

  /** How long the group's deployments shift traffic; not kept, since it is asked once at most. */
  public Duration shiftTime() {
    return aws.deployments().shiftTime(group().deploymentConfig());
  }

  public AlarmStates alarms() {
    return alarms.get();
  }

  public List<ScalingActivity> activities() {
    return activities.get();
  }

  public DatabaseState database() {
    return database.get();
  }

  /** The group's own word first, then ECS's: a second task set belongs to a deployment. */
  private Optional<String> inFlightId() {
    return group()
        .lastAttempt()
        .filter(attempt -> attempt.status().inFlight())
        .map(DeploymentGroup.Attempt::id)
        .or(() ->
            service().taskSets().stream()
                .filter(set -> set.status().equals("ACTIVE") && !set.deploymentId().isEmpty())
                .map(TaskSet::deploymentId)
                .findFirst());
  }

  private static List<String> listeners(DeploymentGroup group) {
    return Stream.concat(group.productionListeners().stream(), group.testListeners().stream())
        .distinct()
        .toList();
  }
}
