package tidegate.testbed.rehearsal.deployed;

import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.SiteStacks;
import tidegate.testbed.wordpress.TestbedException;

/**
 * The way that traffic takes, followed from CodeDeploy's group through the templates.
 *
 * @param blue the target group that serves first
 * @param definition of the task that gets it
 */
record TrafficRoute(
    Resource production,
    Resource test,
    Resource blue,
    Resource green,
    Resource service,
    Resource definition,
    int containerPort) {
  private static final String PAIR = "LoadBalancerInfo.TargetGroupPairInfoList.0.";
  private static final String LISTENER = "AWS::ElasticLoadBalancingV2::Listener";
  private static final String TARGETS = "AWS::ElasticLoadBalancingV2::TargetGroup";

  static TrafficRoute follow(SiteStacks site, Resource group) {
    var production = reached(group, PAIR + "ProdTrafficRoute.ListenerArns.0", LISTENER);
    var test = reached(group, PAIR + "TestTrafficRoute.ListenerArns.0", LISTENER);
    var first = reached(group, PAIR + "TargetGroups.0.Name", TARGETS);
    var second = reached(group, PAIR + "TargetGroups.1.Name", TARGETS);
    var live = reached(production, "DefaultActions.0.TargetGroupArn", TARGETS);
    if (!live.name().equals(first.name()) && !live.name().equals(second.name())) {
      throw new TestbedException(
          "%s forwards to %s, which is neither of %s's two groups"
              .formatted(place(production), live.id(), place(group)));
    }
    var service = one(site, "AWS::ECS::Service");
    return new TrafficRoute(
        production,
        test,
        live,
        live.name().equals(first.name()) ? second : first,
        service,
        definition(site, service),
        Integer.parseInt(service.text("LoadBalancers.0.ContainerPort")));
  }

  int productionPort() {
    return Integer.parseInt(production.text("Port"));
  }

  int testPort() {
    return Integer.parseInt(test.text("Port"));
  }

  /** The one resource of a type. */
  static Resource one(SiteStacks site, String type) {
    var found = site.ofType(type).toList();
    if (found.size() != 1) {
      throw new TestbedException(
          "the site's templates have %d of %s, and the rehearsal plays one"
              .formatted(found.size(), type));
    }
    return found.getFirst();
  }

  /** Where a resource is written, for a sentence. */
  static String place(Resource resource) {
    return resource.template() + ".yaml's " + resource.id();
  }

  private static Resource reached(Resource from, String path, String type) {
    var text = from.text(path);
    var parts = text.split("[:.]", -1);
    var found = from.site().resource(parts[0], parts.length > 1 ? parts[1] : "");
    if (!found.type().equals(type)) {
      throw new TestbedException(
          "%s means '%s' by %s, and no template has such a %s"
              .formatted(place(from), text, path, type.substring(type.lastIndexOf(':') + 1)));
    }
    return found;
  }

  private static Resource definition(SiteStacks site, Resource service) {
    var family = service.text("TaskDefinition");
    var definition =
        site.ofType("AWS::ECS::TaskDefinition")
            .filter(one -> one.text("Family").equals(family))
            .findFirst()
            .orElseThrow(() ->
                new TestbedException(
                    "%s runs the family %s, and no template has such a task definition"
                        .formatted(place(service), family)));
    requireContainer(service, definition);
    return definition;
  }

  private static void requireContainer(Resource service, Resource definition) {
    var name = service.text("LoadBalancers.0.ContainerName");
    var port = service.text("LoadBalancers.0.ContainerPort");
    var open =
        definition.items("ContainerDefinitions").stream()
            .flatMap(container ->
                definition.items(container + ".PortMappings").stream()
                    .map(mapping ->
                        definition.text(container + ".Name")
                            + ":"
                            + definition.text(mapping + ".ContainerPort")))
            .toList();
    if (!open.contains(name + ":" + port)) {
      throw new TestbedException(
          "%s sends visitors to container %s:%s, and %s has only %s"
              .formatted(place(service), name, port, place(definition), String.join(", ", open)));
    }
  }
}
