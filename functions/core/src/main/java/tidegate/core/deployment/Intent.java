package tidegate.core.deployment;

import java.util.Arrays;
import java.util.Optional;

/** Why a rollout is. It is said once, and travels in the deployment's description. */
public enum Intent {
  /** The next version, in its own time. */
  RELEASE("release"),
  /** A version that cannot wait: a person gave it a hotfix's tag. */
  HOTFIX("hotfix"),
  /** A person's order to return to the release before. */
  WAY_BACK("way-back"),
  /** CodeDeploy's own deployment that undoes another one; never one of ours. */
  ROLLBACK("rollback");

  private final String word;

  Intent(String word) {
    this.word = word;
  }

  /** As it is written in a description and in tags. */
  public String word() {
    return word;
  }

  /** Reads {@link #word()}; empty where it is none. */
  public static Optional<Intent> parse(String word) {
    return Arrays.stream(values()).filter(intent -> intent.word.equals(word)).findFirst();
  }
}
