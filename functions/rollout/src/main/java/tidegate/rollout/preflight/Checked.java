package tidegate.rollout.preflight;

/** One row of the table, looked at. */
public record Checked(String check, Result result) {}
