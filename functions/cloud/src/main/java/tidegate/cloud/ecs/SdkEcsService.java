package tidegate.cloud.ecs;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.AwsVpcConfiguration;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceField;
import software.amazon.awssdk.services.ecs.model.Tag;
import tidegate.cloud.ecs.ServiceGoneException.Why;

/** {@link EcsService} over the SDK. Thread-safe. */
public final class SdkEcsService implements EcsService {

  private final EcsClient ecs;
  private final String cluster;
  private final String service;
  private volatile @Nullable String arn;

  public SdkEcsService(EcsClient ecs, String cluster, String service) {
    this.ecs = ecs;
    this.cluster = cluster;
    this.service = service;
  }

  @Override
  public ServiceState describe() {
    Service found = fetch().stream().findFirst().orElseThrow(() -> gone(Why.NO_SERVICE));
    // A service that is being deleted takes neither tags nor tasks any more.
    if (!"ACTIVE".equals(found.status())) {
      throw gone(Why.DELETED);
    }
    ServiceState state = state(found);
    arn = state.arn();
    return state;
  }

  private List<Service> fetch() {
    try {
      return ecs.describeServices(
              request -> request.cluster(cluster).services(service).include(ServiceField.TAGS))
          .services();
    } catch (ClusterNotFoundException _) {
      throw gone(Why.NO_CLUSTER);
    }
  }

  private ServiceGoneException gone(Why why) {
    return new ServiceGoneException(cluster, service, why);
  }

  @Override
  public void setDesiredCount(int count) {
    ecs.updateService(request -> request.cluster(cluster).service(service).desiredCount(count));
  }

  @Override
  public void remember(String key, String value) {
    remember(Map.of(key, value));
  }

  @Override
  public void remember(Map<String, String> tags) {
    String known = arn;
    String resource = known == null ? describe().arn() : known;
    List<Tag> wire =
        tags.entrySet().stream()
            .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
            .toList();
    ecs.tagResource(request -> request.resourceArn(resource).tags(wire));
  }

  private static ServiceState state(Service service) {
    return new ServiceState(
        service.serviceArn(),
        service.status(),
        service.desiredCount(),
        service.runningCount(),
        service.pendingCount(),
        service.taskSets().stream().map(SdkEcsService::taskSet).toList(),
        service.events().stream()
            .map(event -> new ServiceState.Event(event.createdAt(), event.message()))
            .toList(),
        service.tags().stream().collect(Collectors.toMap(Tag::key, tag -> text(tag.value()))),
        controller(service));
  }

  /** ECS's own where none is named. */
  private static String controller(Service service) {
    return service.deploymentController() == null
        ? "ECS"
        : text(service.deploymentController().typeAsString());
  }

  private static TaskSet taskSet(software.amazon.awssdk.services.ecs.model.TaskSet set) {
    LoadBalancer balancer =
        set.loadBalancers().stream().findFirst().orElse(LoadBalancer.builder().build());
    return new TaskSet(
        set.id(),
        set.status(),
        text(set.externalId()),
        set.taskDefinition(),
        text(balancer.targetGroupArn()),
        text(balancer.containerName()),
        number(balancer.containerPort()),
        number(set.computedDesiredCount()),
        number(set.runningCount()),
        number(set.pendingCount()),
        "STEADY_STATE".equals(set.stabilityStatusAsString()),
        launch(set));
  }

  private static Launch launch(software.amazon.awssdk.services.ecs.model.TaskSet set) {
    AwsVpcConfiguration network =
        set.networkConfiguration() == null
                || set.networkConfiguration().awsvpcConfiguration() == null
            ? AwsVpcConfiguration.builder().build()
            : set.networkConfiguration().awsvpcConfiguration();
    return new Launch(
        set.capacityProviderStrategy().stream()
            .map(item ->
                new Launch.Provider(
                    item.capacityProvider(), number(item.base()), number(item.weight())))
            .toList(),
        text(set.platformVersion()),
        network.subnets(),
        network.securityGroups(),
        text(network.assignPublicIpAsString()));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static int number(@Nullable Integer number) {
    return number == null ? 0 : number;
  }
}
