package tidegate.testbed.aws.wire;

import java.util.Optional;

/** What AWS gives out by a plain GET of a URL that an operation answered. */
public interface Downloads {

  /**
   * Answers a GET.
   *
   * @return empty if the path is none of its own
   */
  Optional<WireResponse> answer(String path);

  /** From now on, URLs begin with {@code origin}: the stand-in is served there. */
  void servedAt(String origin);
}
