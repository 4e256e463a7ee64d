package tidegate.testbed.aws.scaling;

import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.aws.ecs.Ecs;
import tidegate.testbed.aws.ecs.EcsServiceState;

/** Application Auto Scaling over ECS services. */
public final class AutoScaling {
  private static final int ACTIVITIES_KEPT = 200;

  private final AccountContext world;
  private final Ecs ecs;
  final Map<String, ScalableTargetState> targets = new LinkedHashMap<>();
  final Deque<ScalingActivityState> activities = new ArrayDeque<>();
  final List<JsonObject> policies = new ArrayList<>();
  final List<JsonObject> scheduled = new ArrayList<>();

  public AutoScaling(AccountContext world, Ecs ecs) {
    this.world = world;
    this.ecs = ecs;
    ecs.onChange(this::settle);
  }

  Optional<EcsServiceState> service(String resourceId) {
    return ecs.services().stream().filter(s -> s.resourceId().equals(resourceId)).findFirst();
  }

  public Optional<ScalableTargetState> target(String resourceId) {
    return world.read(() -> Optional.ofNullable(targets.get(resourceId)));
  }

  /** Forgets a target, as when its service was made anew. */
  public void deregister(String resourceId) {
    world.change(() -> targets.remove(resourceId));
  }

  /** Adds a policy in the wire form of DescribeScalingPolicies; it does not act by itself. */
  public void addPolicy(JsonObject policy) {
    world.change(() -> policies.add(policy.deepCopy()));
  }

  /** Adds a scheduled action in the wire form of DescribeScheduledActions; it does not act. */
  public void addScheduledAction(JsonObject action) {
    world.change(() -> scheduled.add(action.deepCopy()));
  }

  /** Registers or updates a target, and moves the capacity into its range at once. */
  public void register(ScalableTargetState target) {
    world.change(() -> {
      var old = targets.put(target.resourceId(), target);
      if (old == null || old.min() != target.min() || old.max() != target.max()) {
        world
            .journal()
            .add(
                new JournalEntry.CapacityRangeSet(
                    world.now(), target.resourceId(), target.min(), target.max()));
      }
      service(target.resourceId()).ifPresent(s -> clamp(target, s));
    });
  }

  private void clamp(ScalableTargetState target, EcsServiceState service) {
    if (service.desired() < target.min()) {
      start(service, target.min(), "minimum capacity was set to " + target.min());
    } else if (service.desired() > target.max()) {
      start(service, target.max(), "maximum capacity was set to " + target.max());
    }
  }

  /**
   * What a scaling policy's alarm does. The current capacity is the count of running tasks, of both
   * colours in a deployment: the documented way to an unexpected desired count.
   *
   * @param change tasks to add, or to remove if negative
   * @return whether anything was changed
   */
  public boolean alarmFires(String resourceId, String policy, int change, boolean deploying) {
    return world.read(() -> {
      var target = targets.get(resourceId);
      var service = service(resourceId).orElse(null);
      if (target == null || service == null || refused(target, change, deploying)) {
        return false;
      }
      int current = change > 0 ? service.running() : service.desired();
      int wanted = Math.clamp((long) current + change, target.min(), target.max());
      if (wanted == service.desired()) {
        return false;
      }
      start(
          service,
          wanted,
          "monitor alarm " + policy + "-alarm in state ALARM triggered policy " + policy);
      return true;
    });
  }

  private static boolean refused(ScalableTargetState target, int change, boolean deploying) {
    return change < 0
        ? target.suspended().scalingIn() || deploying
        : target.suspended().scalingOut();
  }

  private void start(EcsServiceState service, int desired, String cause) {
    activities.stream()
        .filter(a -> a.resourceId.equals(service.resourceId()) && a.isInProgress())
        .forEach(a -> a.end("Overridden", "A newer scaling activity took over.", world.now()));
    var activity =
        new ScalingActivityState(
            world.ids().uuid(), service.resourceId(), desired, cause, world.now());
    activities.addFirst(activity);
    if (activities.size() > ACTIVITIES_KEPT) {
      activities.removeLast();
    }
    ecs.scale(service, desired, cause);
    world.clock().after(world.pace().unfulfilled(), () -> world.change(() -> giveUp(activity)));
  }

  private void settle(EcsServiceState service) {
    activities.stream()
        .filter(a -> a.resourceId.equals(service.resourceId()) && a.isInProgress())
        .filter(a -> service.sets().stream().allMatch(s -> s.running() == s.desired()))
        .forEach(a ->
            a.end(
                "Successful",
                "Successfully set desired count to "
                    + a.desired
                    + ". Change successfully fulfilled by ecs.",
                world.now()));
  }

  private void giveUp(ScalingActivityState activity) {
    if (activity.isInProgress()) {
      activity.end(
          "Unfulfilled",
          "Failed to set desired count to " + activity.desired + ": the change timed out.",
          world.now());
    }
  }
}
