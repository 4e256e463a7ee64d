package tidegate.cloud.ecr;

import java.util.Optional;

/** Images by digest, tagged or not. */
public interface Artifacts {

  /** An image that can still be pulled, with or without tags; empty where it was deleted. */
  Optional<Image> find(String digest);
}
