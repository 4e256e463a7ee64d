package tidegate.site.invariant;

import com.google.gson.JsonElement;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.Tree;

/** One cache behaviour of a distribution, also where it is there only under a condition. */
record Behaviour(Resource distribution, JsonElement tree) {

  /** The default one first, then the others in the order in which they are asked. */
  static Stream<Behaviour> all(Resource distribution) {
    var config = distribution.at("DistributionConfig");
    var others = Tree.list(config, "CacheBehaviors").asList().stream().map(Behaviour::unwrapped);
    return Stream.concat(Stream.of(Tree.at(config, "DefaultCacheBehavior")), others)
        .map(tree -> new Behaviour(distribution, tree));
  }

  String text(String field) {
    return distribution.meaning(Tree.at(tree, field));
  }

  private static JsonElement unwrapped(JsonElement item) {
    var otherwise = Tree.at(item, "Fn::If.2");
    return otherwise.isJsonNull() ? item : otherwise;
  }

  @Override
  public String toString() {
    return distribution.name() + " " + text("PathPattern");
  }
}
