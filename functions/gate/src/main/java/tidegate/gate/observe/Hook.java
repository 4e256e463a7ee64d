package tidegate.gate.observe;

import java.util.Arrays;

/** The hooks that are gates, by CodeDeploy's names. */
public enum Hook {
  AFTER_ALLOW_TEST_TRAFFIC("AfterAllowTestTraffic"),
  BEFORE_ALLOW_TRAFFIC("BeforeAllowTraffic"),
  AFTER_ALLOW_TRAFFIC("AfterAllowTraffic");

  private final String event;

  Hook(String event) {
    this.event = event;
  }

  /** The lifecycle event's name. */
  public String event() {
    return event;
  }

  /**
   * Reads a {@code HOOK} setting.
   *
   * @throws IllegalArgumentException where it is none of the three
   */
  public static Hook parse(String event) {
    return Arrays.stream(values())
        .filter(hook -> hook.event.equals(event))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(event));
  }
}
