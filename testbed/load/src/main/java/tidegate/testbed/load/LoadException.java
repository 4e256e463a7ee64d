package tidegate.testbed.load;

import java.util.List;

/** A load test that is not begun; its message names every reason. */
public final class LoadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LoadException(List<String> reasons) {
    super("not loading: " + String.join("; ", reasons));
  }

  public LoadException(String reason) {
    this(List.of(reason));
  }
}
