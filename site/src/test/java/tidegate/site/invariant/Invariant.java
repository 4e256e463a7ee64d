package tidegate.site.invariant;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.SiteStacks;

/**
 * One guarantee of the templates.
 *
 * @param concern the chapter it belongs to
 * @param says the guarantee as a sentence
 * @param look every breach, each a short text that names the place; empty when it holds
 */
record Invariant(String concern, String says, Function<SiteStacks, Stream<String>> look) {

  List<String> breaches(SiteStacks site) {
    return look.apply(site).toList();
  }

  @Override
  public String toString() {
    return concern + ": " + says;
  }

  /** For every resource of a type; at least one must exist. */
  static Invariant every(
      String concern, String says, String type, Function<Resource, Stream<String>> look) {
    return new Invariant(
        concern,
        says,
        site -> {
          var found = site.ofType(type).toList();
          return found.isEmpty() ? Stream.of("no " + type) : found.stream().flatMap(look);
        });
  }

  /** For one resource, by its place. */
  static Invariant one(
      String concern,
      String says,
      String template,
      String id,
      Function<Resource, Stream<String>> look) {
    return new Invariant(concern, says, site -> look.apply(site.resource(template, id)));
  }

  /** A breach unless the property comes to exactly this. */
  static Stream<String> expect(Resource resource, String path, String wanted) {
    return expect(resource, path, wanted::equals);
  }

  static Stream<String> expect(Resource resource, String path, Predicate<String> wanted) {
    var text = resource.text(path);
    return breach(!wanted.test(text), resource.name() + "." + path + " is '" + text + "'");
  }

  static Stream<String> attribute(Resource resource, String name, Predicate<String> wanted) {
    var text = resource.attribute(name);
    return breach(!wanted.test(text), resource.name() + " has " + name + " '" + text + "'");
  }

  static Stream<String> breach(boolean broken, String what) {
    return broken ? Stream.of(what) : Stream.empty();
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // read only
  static Stream<String> all(Stream<String>... breaches) {
    return Arrays.stream(breaches).flatMap(stream -> stream);
  }
}
