package tidegate.testbed.rehearsal.report;

import java.util.List;
import java.util.stream.Collectors;
import tidegate.testbed.aws.iam.Iam;
import tidegate.testbed.aws.iam.Role.Grant;

/** What each role grants, and what its functions used of it. */
final class GrantTable {
  private GrantTable() {}

  static String html(Material material) {
    var rows = material.grants().stream().map(GrantTable::row).collect(Collectors.joining());
    return """
    <table><thead><tr><th>Role</th><th>Granted and used</th><th>Granted, not used in this story</th>
    <th>For Lambda itself and log-ins, not seen here</th></tr></thead><tbody>%s</tbody></table>
    """
        .formatted(rows);
  }

  private static String row(Iam.Use use) {
    return "<tr><td>%s<div class=\"seen\">%s</div></td><td>%s</td><td>%s</td><td>%s</td></tr>"
        .formatted(
            HtmlText.escape(use.role().name()),
            HtmlText.escape(String.join(", ", use.functions())),
            actions(use.used()),
            actions(use.unused()),
            actions(use.unseen()));
  }

  /** Each with its statement's name, since the same action may be granted on two resources. */
  private static String actions(List<Grant> grants) {
    return grants.stream()
        .map(grant ->
            "<span title=\"%s\">%s</span>"
                .formatted(HtmlText.escape(grant.sid()), HtmlText.escape(grant.action())))
        .collect(Collectors.joining(", "));
  }
}
