package tidegate.testbed.doubles;

import java.util.ArrayList;
import java.util.List;
import tidegate.cloud.ecr.Image;
import tidegate.cloud.ecr.Images;

/** ECR with one repository. */
public final class InMemoryEcr implements Images {
  /** Newest push first. */
  public final List<Image> images = new ArrayList<>();

  private final CallLog calls;

  public InMemoryEcr(CallLog calls) {
    this.calls = calls;
  }

  @Override
  public List<Image> tagged() {
    return calls.make("DescribeImages", () -> List.copyOf(images));
  }
}
