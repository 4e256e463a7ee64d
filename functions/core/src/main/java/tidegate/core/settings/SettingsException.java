package tidegate.core.settings;

import java.util.List;

/** Settings that cannot be used; the message names every fault at once. */
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  public SettingsException(String what, List<String> faults) {
    super(what + ": " + String.join("; ", faults));
    this.faults = List.copyOf(faults);
  }

  /** Every fault, one sentence each. */
  public List<String> faults() {
    return faults;
  }
}
