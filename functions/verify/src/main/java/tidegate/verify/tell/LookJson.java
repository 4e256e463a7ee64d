package tidegate.verify.tell;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import tidegate.core.verdict.Evidence;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Verdict;
import tidegate.verify.observe.Production;

/** What a look found, for the one who asked. */
public final class LookJson {

  private LookJson() {}

  public static JsonObject of(Production.Found found) {
    var json = new JsonObject();
    json.addProperty("well", found.faults().isEmpty());
    var faults = new JsonArray();
    found.faults().forEach(fault -> faults.add(fault.key() + ": " + fault.finding().what()));
    json.add("faults", faults);
    var findings = new JsonArray();
    worstFirst(found.seen()).forEach(finding -> findings.add(of(finding)));
    json.add("findings", findings);
    return json;
  }

  private static List<Finding> worstFirst(List<Finding> findings) {
    return new Verdict(findings).findings();
  }

  private static JsonObject of(Finding finding) {
    var json = new JsonObject();
    json.addProperty("check", finding.check());
    json.addProperty("outcome", finding.outcome().name().toLowerCase(Locale.ROOT));
    json.addProperty("what", finding.what());
    var evidence = new JsonArray();
    finding.evidence().stream().map(Evidence::line).forEach(evidence::add);
    json.add("evidence", evidence);
    json.addProperty("remedy", finding.remedy());
    return json;
  }
}
