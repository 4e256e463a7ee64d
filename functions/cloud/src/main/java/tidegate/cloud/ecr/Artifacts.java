package tidegate.cloud.ecr;

import java.util.Optional;

/** Images by digest, tagged or not. */
public interface Artifacts {

  /** The repository's name, without its registry. */
  String repository();

  /** An image that can still be pulled, with or without tags; empty where it was deleted. */
  Optional<Image> find(String digest);

  /** Reads the manifest, and the configuration where only that tells the platform. */
  Artifact inspect(String digest);

  /** The scan of one image; an index has none of its own, its platforms have. */
  Scan scan(String digest);
}
