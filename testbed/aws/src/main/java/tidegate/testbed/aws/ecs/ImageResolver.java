package tidegate.testbed.aws.ecs;

import java.util.Optional;

/** Finds the digest that an image of a task definition stands for now. */
@FunctionalInterface
public interface ImageResolver {

  /**
   * Resolves an image.
   *
   * @param image as a container definition names it
   * @return empty if it cannot be pulled
   */
  Optional<String> resolve(String image);
}
