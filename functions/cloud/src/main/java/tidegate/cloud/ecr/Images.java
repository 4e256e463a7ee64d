package tidegate.cloud.ecr;

import java.util.List;

/** The images of the one repository. */
public interface Images {

  /** Every tagged image, newest push first. */
  List<Image> tagged();
}
