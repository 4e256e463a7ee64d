package tidegate.cloud.ecr;

/** Whether an image is still in ECR, in whatever repository and account it is. */
public interface ImageLookup {

  /**
   * Whether a new task could find it.
   *
   * @throws RuntimeException where ECR does not answer, or the image is in another region
   */
  boolean exists(ImageReference image);
}
