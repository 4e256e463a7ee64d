package tidegate.cloud.ecr;

/** ECR has the image and cannot hand out its manifest now, for example for want of its key. */
public final class ImageUnreadableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ImageUnreadableException(String digest, String why) {
    super("the manifest of " + digest + " could not be read: " + why);
  }
}
