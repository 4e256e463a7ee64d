package tidegate.site.invariant;

import com.google.gson.JsonObject;
import tidegate.testbed.cloudformation.SiteStacks;

/**
 * One fault put into one template.
 *
 * @param place the path of what was changed, as {@code data.Resources.Database.Properties.Engine}
 * @param what the change, as {@code drop} or {@code false -> true}
 */
record Mutation(String template, String place, String what, JsonObject mutant) {

  SiteStacks applied(SiteStacks site) {
    return site.with(template, mutant);
  }

  @Override
  public String toString() {
    return template + "." + place + ": " + what;
  }
}
