package tidegate.core.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidegate.core.verdict.Evidence;
import tidegate.core.verdict.Finding;

/**
 * Why a deployment was refused or stopped, as it is handed from the one who did it to the one who
 * tells: in three tags on the service, each of which begins with the deployment's id, so that what
 * an older deployment left behind is never taken for this one's. A stop has tags of its own: a hook
 * that still runs when its deployment is stopped may refuse it afterwards, and is not the cause.
 *
 * @param deployment the deployment's id
 * @param where the hook or the function that refused
 * @param check the check's id
 * @param what one plain sentence
 * @param evidence what was seen, in one line; may be empty
 * @param remedy what to do about it; may be empty
 */
public record Refusal(
    String deployment, String where, String check, String what, String evidence, String remedy) {

  private static final String REFUSED = "tidegate:refused";
  private static final String STOPPED = "tidegate:stopped";
  private static final String EVIDENCE = "-evidence";
  private static final String REMEDY = "-remedy";

  /** The refusal that a finding is the reason of. */
  public static Refusal of(String deployment, String where, Finding finding) {
    return new Refusal(
        deployment,
        where,
        finding.check(),
        finding.what(),
        finding.evidence().stream().findFirst().map(Evidence::line).orElse(""),
        finding.remedy());
  }

  /** The tags by which a gate's refusal is remembered. */
  public Map<String, String> tags() {
    return tags(REFUSED);
  }

  /** The tags by which it is remembered that a function stopped the deployment, and why. */
  public Map<String, String> stopTags() {
    return tags(STOPPED);
  }

  /** Evidence and remedy first: once the reason is there, all is. */
  private Map<String, String> tags(String key) {
    var tags = new LinkedHashMap<String, String>();
    tags.put(key + EVIDENCE, TagText.encode(deployment + " " + evidence));
    tags.put(key + REMEDY, TagText.encode(deployment + " " + remedy));
    tags.put(key, TagText.encode(String.join(" ", deployment, where, check, what)));
    return tags;
  }

  /** By which gate a deployment was refused; empty where the tags speak of another or of none. */
  public static Optional<Refusal> read(Map<String, String> tags, String deployment) {
    return read(tags, REFUSED, deployment);
  }

  /** Which function stopped a deployment; empty where the tags speak of another or of none. */
  public static Optional<Refusal> readStop(Map<String, String> tags, String deployment) {
    return read(tags, STOPPED, deployment);
  }

  private static Optional<Refusal> read(Map<String, String> tags, String key, String deployment) {
    List<String> words = List.of(text(tags, key).split(" ", 4));
    return words.size() == 4 && words.get(0).equals(deployment)
        ? Optional.of(
            new Refusal(
                deployment,
                words.get(1),
                words.get(2),
                words.get(3),
                rest(tags, key + EVIDENCE, deployment),
                rest(tags, key + REMEDY, deployment)))
        : Optional.empty();
  }

  private static String rest(Map<String, String> tags, String key, String deployment) {
    String text = text(tags, key);
    return text.startsWith(deployment + " ") ? text.substring(deployment.length() + 1) : "";
  }

  private static String text(Map<String, String> tags, String key) {
    return TagText.decode(tags.getOrDefault(key, ""));
  }
}
