package tidegate.cloud.ecr;

import java.util.List;

/** The images of the one repository. */
public interface Images {

  /** Every tagged image, newest push first. */
  List<Image> tagged();

  /**
   * The architectures the image is built for, in ECS's words (X86_64, ARM64); empty where the
   * manifest alone does not tell.
   */
  List<String> architectures(String digest);
}
