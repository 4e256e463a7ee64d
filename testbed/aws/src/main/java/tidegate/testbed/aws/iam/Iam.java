package tidegate.testbed.aws.iam;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.iam.Role.Grant;
import tidegate.testbed.aws.wire.Authorizer;

/**
 * Who has which role, and what each did with it. A principal without a role may do everything: it
 * is nobody's function. Safe from any thread.
 */
public final class Iam implements Authorizer {
  private final AccountContext world;
  private final RequiredPermissions permissions;
  private final Map<String, Role> roles = new LinkedHashMap<>();
  private final Map<Role, Set<Grant>> used = new LinkedHashMap<>();
  private final Set<String> deniedInOrganization = new LinkedHashSet<>();
  private final List<Refusal> refusals = new ArrayList<>();

  /**
   * @param groupOf a deployment's group as {@code application/group}, by the deployment's id
   * @param configurationOf the deployment configuration of a group, by {@code application/group}
   */
  public Iam(
      AccountContext world,
      Function<String, Optional<String>> groupOf,
      Function<String, Optional<String>> configurationOf) {
    this.world = world;
    permissions = new RequiredPermissions(world, groupOf, configurationOf);
  }

  /**
   * A call that was refused.
   *
   * @param sentence as AWS writes it
   */
  public record Refusal(String function, Role role, String action, String sentence) {}

  /**
   * What became of a role's grants.
   *
   * @param unseen those of services that are not played here, which Lambda uses for the function
   */
  public record Use(
      Role role, Set<String> functions, List<Grant> used, List<Grant> unused, List<Grant> unseen) {}

  /** Gives a function its role; the function's name is the access key that it signs with. */
  public synchronized void assume(String function, Role role) {
    roles.put(function, role);
    used.computeIfAbsent(role, _ -> new LinkedHashSet<>());
  }

  /** Has an organization deny an action to everybody in the account, whatever a role grants. */
  public synchronized void denyInOrganization(String action) {
    deniedInOrganization.add(action);
  }

  @Override
  public synchronized Optional<String> refusal(
      String principal, String service, String operation, JsonObject request) {
    var role = roles.get(principal);
    if (role == null) {
      return Optional.empty();
    }
    var source = world.arn("lambda", "function:" + principal);
    for (var plain : permissions.of(service, operation, request)) {
      var permission = plain.with("lambda:SourceFunctionArn", source);
      if (deniedInOrganization.contains(plain.action())) {
        // No fault of the role's, so it is not among the refusals.
        return Optional.of(
            sentence(principal, role, plain)
                + " with an explicit deny in a service control policy");
      }
      var grant = role.grant(permission);
      if (grant.isEmpty() || role.denies(permission)) {
        return Optional.of(refused(principal, role, permission));
      }
      grant.ifPresent(used.computeIfAbsent(role, _ -> new LinkedHashSet<>())::add);
    }
    return Optional.empty();
  }

  private String refused(String principal, Role role, RequiredPermission permission) {
    var why =
        role.denies(permission)
            ? "with an explicit deny in an identity-based policy"
            : "because no identity-based policy allows the " + permission.action() + " action";
    var sentence = sentence(principal, role, permission) + " " + why;
    refusals.add(new Refusal(principal, role, permission.action(), sentence));
    return sentence;
  }

  private String sentence(String principal, Role role, RequiredPermission permission) {
    return "User: arn:aws:sts::%s:assumed-role/%s/%s is not authorized to perform: %s on resource: %s"
        .formatted(
            world.account(), role.name(), principal, permission.action(), permission.resource());
  }

  public synchronized List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  /** What became of each role's grants so far. */
  public synchronized List<Use> uses() {
    return used.keySet().stream().map(this::use).toList();
  }

  private Use use(Role role) {
    var functions = new TreeSet<String>();
    roles.forEach((function, its) -> {
      if (its.equals(role)) {
        functions.add(function);
      }
    });
    var done = used.getOrDefault(role, Set.of());
    var grants = role.grants();
    return new Use(
        role,
        functions,
        grants.stream().filter(done::contains).toList(),
        grants.stream()
            .filter(g -> !done.contains(g) && RequiredPermissions.plays(g.action()))
            .toList(),
        grants.stream().filter(g -> !RequiredPermissions.plays(g.action())).toList());
  }
}
