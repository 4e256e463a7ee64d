package tidegate.site.invariant;

import java.util.List;
import java.util.stream.StreamSupport;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.Tree;

/** One statement of a policy, at a path of a resource's properties. */
record TemplateStatement(Resource owner, String path) {

  List<String> actions() {
    return values(".Action");
  }

  List<String> resources() {
    return values(".Resource");
  }

  /** Every action on every resource under its condition: "action on resource [if condition]". */
  List<String> grants() {
    var condition = owner.text(path + ".Condition");
    var when = condition.isEmpty() ? "" : " if " + condition;
    return actions().stream()
        .flatMap(action -> resources().stream().map(resource -> action + " on " + resource + when))
        .toList();
  }

  private List<String> values(String field) {
    var list = Tree.list(owner.body(), "Properties." + path + field);
    return StreamSupport.stream(list.spliterator(), false).map(owner::meaning).toList();
  }

  @Override
  public String toString() {
    return owner.name() + " " + owner.text(path + ".Sid") + owner.text(path + ".Action");
  }
}
