package tidegate.testbed.aws.iam;

import java.util.List;
import java.util.Optional;

/** What a function may do: all that a statement allows and none denies. */
public record Role(String name, List<PolicyStatement> statements) {
  public Role {
    statements = List.copyOf(statements);
  }

  /** One action of a statement that allows it, as it is written. */
  public record Grant(String sid, String action) {}

  /** Everything it grants, in order. */
  public List<Grant> grants() {
    return statements.stream()
        .filter(PolicyStatement::allows)
        .flatMap(s -> s.actions().stream().map(action -> new Grant(s.sid(), action)))
        .toList();
  }

  /** The first grant that covers a demand; a second one would not be needed. */
  Optional<Grant> grant(RequiredPermission permission) {
    return statements.stream()
        .filter(PolicyStatement::allows)
        .flatMap(s -> s.covers(permission).map(action -> new Grant(s.sid(), action)).stream())
        .findFirst();
  }

  boolean denies(RequiredPermission permission) {
    return statements.stream().anyMatch(s -> !s.allows() && s.covers(permission).isPresent());
  }
}
