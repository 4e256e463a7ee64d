package tidegate.cloud.ecr;

import java.util.List;

/**
 * What a digest stands for.
 *
 * @param platforms one for each image that may run; empty for build caches, signatures, SBOMs and
 *     whatever else a registry holds
 */
public record Artifact(List<Platform> platforms) {

  public Artifact {
    platforms = List.copyOf(platforms);
  }

  /**
   * One image that may run.
   *
   * @param digest its own digest, which differs from an index's
   * @param os as Go writes it; empty where nothing tells
   * @param architecture in ECS's words (X86_64, ARM64) where it has one; empty where nothing tells
   */
  public record Platform(String digest, String os, String architecture) {

    /** Whether a Linux task of this architecture can run it; so is what nothing tells. */
    public boolean runsOn(String wanted) {
      return (os.isEmpty() || os.equals("linux"))
          && (architecture.isEmpty() || architecture.equals(wanted));
    }

    /** Whether anything tells what it is built for. */
    public boolean told() {
      return !architecture.isEmpty();
    }
  }

  /** Whether it is an image at all. */
  public boolean runnable() {
    return !platforms.isEmpty();
  }
}
