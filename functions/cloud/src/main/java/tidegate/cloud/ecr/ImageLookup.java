package tidegate.cloud.ecr;

/** Whether an image is still in ECR, in whatever repository and account it is. */
public interface ImageLookup {

  /** What a new task meets that has to pull it. */
  enum Presence {
    /** It is pulled. */
    THERE,
    /** It must be restored first: a lifecycle policy may archive what was not pulled for long. */
    ARCHIVED,
    /** It was deleted. */
    GONE
  }

  /**
   * Looks for it.
   *
   * @throws RuntimeException where ECR does not answer, or the image is in another region
   */
  Presence look(ImageReference image);
}
