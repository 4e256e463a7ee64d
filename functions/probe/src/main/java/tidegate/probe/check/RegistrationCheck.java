package tidegate.probe.check;

import tidegate.core.verdict.Evidence;
import tidegate.probe.database.Snapshot;

/** Not everybody becomes an administrator. */
final class RegistrationCheck implements RowCheck {

  @Override
  public About about() {
    return About.told(
            "registration",
            "Registration is open and new users become editors or administrators: a common"
                + " trace of a break-in.",
            "The options users_can_register and default_role.",
            "Set default_role to subscriber, and look for administrators that nobody knows.")
        .meets(29);
  }

  @Override
  public void examine(Snapshot snapshot, Notes notes) {
    notes.looked();
    String role = snapshot.option("default_role").orElse("");
    boolean open = snapshot.option("users_can_register").orElse("0").equals("1");
    if (open && (role.equals("administrator") || role.equals("editor"))) {
      notes.warn(
          "open",
          "anybody may register and becomes " + role,
          new Evidence(snapshot.table() + " default_role", 0, role));
    }
  }
}
