package tidegate.core.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidegate.core.verdict.Evidence;
import tidegate.core.verdict.Finding;

/**
 * Why a deployment was refused, as it is handed from the one who refused it to the one who tells:
 * in three tags on the service, each of which begins with the deployment's id, so that what an
 * older deployment left behind is never taken for this one's.
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
  private static final String EVIDENCE = "tidegate:refused-evidence";
  private static final String REMEDY = "tidegate:refused-remedy";

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

  /** The tags to remember it by, evidence and remedy first: once the reason is there, all is. */
  public Map<String, String> tags() {
    var tags = new LinkedHashMap<String, String>();
    tags.put(EVIDENCE, TagText.encode(deployment + " " + evidence));
    tags.put(REMEDY, TagText.encode(deployment + " " + remedy));
    tags.put(REFUSED, TagText.encode(String.join(" ", deployment, where, check, what)));
    return tags;
  }

  /** What the tags say of a deployment; empty where they speak of another or of none. */
  public static Optional<Refusal> read(Map<String, String> tags, String deployment) {
    List<String> words = List.of(text(tags, REFUSED).split(" ", 4));
    return words.size() == 4 && words.get(0).equals(deployment)
        ? Optional.of(
            new Refusal(
                deployment,
                words.get(1),
                words.get(2),
                words.get(3),
                rest(tags, EVIDENCE, deployment),
                rest(tags, REMEDY, deployment)))
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
