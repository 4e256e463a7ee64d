package tidegate.cloud.scaling;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalableDimension;
import software.amazon.awssdk.services.applicationautoscaling.model.ServiceNamespace;
import software.amazon.awssdk.services.applicationautoscaling.model.SuspendedState;

/** {@link Scaling} over the SDK. Thread-safe. */
public final class SdkScaling implements Scaling {

  private static final ScalableDimension COUNT = ScalableDimension.ECS_SERVICE_DESIRED_COUNT;
  private static final int NEWEST = 50;

  private final ApplicationAutoScalingClient scaling;
  private final String resource;

  public SdkScaling(ApplicationAutoScalingClient scaling, String cluster, String service) {
    this.scaling = scaling;
    this.resource = "service/" + cluster + "/" + service;
  }

  @Override
  public ScalableTarget target() {
    return scaling
        .describeScalableTargets(request ->
            request
                .serviceNamespace(ServiceNamespace.ECS)
                .resourceIds(resource)
                .scalableDimension(COUNT))
        .scalableTargets()
        .stream()
        .findFirst()
        .map(target ->
            new ScalableTarget(
                target.minCapacity(),
                target.maxCapacity(),
                inSuspended(target.suspendedState()),
                outSuspended(target.suspendedState())))
        .orElseThrow(() -> new NoScalableTargetException(resource));
  }

  @Override
  public void setBounds(int min, int max) {
    if (min > max) {
      throw new IllegalArgumentException("min " + min + " is above max " + max);
    }
    scaling.registerScalableTarget(request ->
        request
            .serviceNamespace(ServiceNamespace.ECS)
            .resourceId(resource)
            .scalableDimension(COUNT)
            .minCapacity(min)
            .maxCapacity(max));
  }

  @Override
  public List<ScalingActivity> activities() {
    return scaling
        .describeScalingActivities(request ->
            request
                .serviceNamespace(ServiceNamespace.ECS)
                .resourceId(resource)
                .scalableDimension(COUNT)
                .maxResults(NEWEST))
        .scalingActivities()
        .stream()
        .map(activity ->
            new ScalingActivity(
                activity.startTime(),
                activity.statusCodeAsString(),
                text(activity.cause()),
                text(activity.statusMessage())))
        .sorted(comparing(ScalingActivity::started, reverseOrder()))
        .toList();
  }

  @Override
  public List<ScalingPolicy> policies() {
    return scaling
        .describeScalingPoliciesPaginator(request ->
            request
                .serviceNamespace(ServiceNamespace.ECS)
                .resourceId(resource)
                .scalableDimension(COUNT))
        .scalingPolicies()
        .stream()
        .map(PolicyReader::read)
        .toList();
  }

  @Override
  public List<ScheduledAction> scheduledActions() {
    return scaling
        .describeScheduledActionsPaginator(request ->
            request
                .serviceNamespace(ServiceNamespace.ECS)
                .resourceId(resource)
                .scalableDimension(COUNT))
        .scheduledActions()
        .stream()
        .map(SdkScaling::scheduled)
        .toList();
  }

  private static ScheduledAction scheduled(
      software.amazon.awssdk.services.applicationautoscaling.model.ScheduledAction wire) {
    Integer max =
        wire.scalableTargetAction() == null ? null : wire.scalableTargetAction().maxCapacity();
    return new ScheduledAction(
        text(wire.scheduledActionName()),
        text(wire.schedule()),
        wire.timezone() == null ? ZoneOffset.UTC : ZoneId.of(wire.timezone()),
        max == null ? OptionalInt.empty() : OptionalInt.of(max));
  }

  private static boolean inSuspended(@Nullable SuspendedState state) {
    return state != null && Boolean.TRUE.equals(state.dynamicScalingInSuspended());
  }

  private static boolean outSuspended(@Nullable SuspendedState state) {
    return state != null && Boolean.TRUE.equals(state.dynamicScalingOutSuspended());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
