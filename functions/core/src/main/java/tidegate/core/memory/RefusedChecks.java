package tidegate.core.memory;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Verdict;

/**
 * Every check that refused a deployment, in one tag on the service that begins with the
 * deployment's id. {@link Refusal} has the sentence of the worst one.
 *
 * @param relative those that a person may accept
 * @param absolute those that nobody may
 */
public record RefusedChecks(List<String> relative, List<String> absolute) {

  private static final String TAG = "tidegate:refused-checks";
  private static final String ABSOLUTE = ":absolute";

  public RefusedChecks {
    relative = List.copyOf(relative);
    absolute = List.copyOf(absolute);
  }

  /** The checks that block in a verdict. What is told under another finding is that one's. */
  public static RefusedChecks of(Verdict verdict) {
    List<Finding> relative = blocking(verdict, Finding::acceptable);
    List<String> causes = names(relative);
    List<Finding> own =
        relative.stream()
            .filter(finding -> finding.cause().filter(causes::contains).isEmpty())
            .toList();
    return new RefusedChecks(
        names(own), names(blocking(verdict, finding -> !finding.acceptable())));
  }

  private static List<Finding> blocking(Verdict verdict, Predicate<Finding> which) {
    return verdict.findings().stream().filter(Finding::blocks).filter(which).toList();
  }

  private static List<String> names(List<Finding> findings) {
    return findings.stream().map(Finding::check).distinct().toList();
  }

  /** The tag, absolute checks first, since they decide; what has no room is left out. */
  public Map<String, String> tags(String deployment) {
    var tag = new StringBuilder(deployment);
    words()
        .filter(word -> tag.length() + 1 + word.length() <= TagText.LONGEST)
        .forEach(word -> tag.append(' ').append(word));
    return Map.of(TAG, TagText.encode(tag.toString()));
  }

  private Stream<String> words() {
    return Stream.concat(absolute.stream().map(check -> check + ABSOLUTE), relative.stream());
  }

  /** By which checks a deployment was refused; empty where the tag speaks of another or of none. */
  public static Optional<RefusedChecks> read(Map<String, String> tags, String deployment) {
    List<String> words = List.of(TagText.decode(tags.getOrDefault(TAG, "")).split(" ", -1));
    if (words.size() < 2 || !words.getFirst().equals(deployment)) {
      return Optional.empty();
    }
    List<String> checks = words.subList(1, words.size());
    return Optional.of(
        new RefusedChecks(
            checks.stream().filter(word -> !word.endsWith(ABSOLUTE)).toList(),
            checks.stream()
                .filter(word -> word.endsWith(ABSOLUTE))
                .map(word -> word.replace(ABSOLUTE, ""))
                .toList()));
  }

  /** Whether a person may let the release pass: nothing absolute is against it. */
  public boolean acceptable() {
    return absolute.isEmpty() && !relative.isEmpty();
  }

  /** As a person reads them. */
  @Override
  public String toString() {
    return Stream.concat(relative.stream(), absolute.stream().map(check -> check + " (absolute)"))
        .collect(joining(", "));
  }
}
