package tidegate.testbed.doubles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tidegate.cloud.ecr.Artifact;
import tidegate.cloud.ecr.Artifacts;
import tidegate.cloud.ecr.Image;
import tidegate.cloud.ecr.Images;
import tidegate.cloud.ecr.Scan;

/** ECR with one repository, all of whose images are alike. */
public final class InMemoryEcr implements Images, Artifacts {
  /** Newest push first. */
  public final List<Image> images = new ArrayList<>();

  /** Those that lost their tags and are still there. */
  public final List<Image> untagged = new ArrayList<>();

  /** Digests that are no images. */
  public final Set<String> caches = new HashSet<>();

  public List<String> architectures = List.of("X86_64", "ARM64");
  public String os = "linux";
  public Scan scan = new Scan("COMPLETE", Map.of("MEDIUM", 3));

  private final CallLog calls;

  public InMemoryEcr(CallLog calls) {
    this.calls = calls;
  }

  @Override
  public List<Image> tagged() {
    return calls.make("DescribeImages", () -> List.copyOf(images));
  }

  @Override
  public String repository() {
    return "wordpress";
  }

  @Override
  public Optional<Image> find(String digest) {
    calls.make("DescribeImages of one");
    return untagged.stream().filter(image -> image.digest().equals(digest)).findFirst();
  }

  @Override
  public Artifact inspect(String digest) {
    calls.make("BatchGetImage");
    return new Artifact(
        caches.contains(digest)
            ? List.of()
            : architectures.stream()
                .map(architecture -> new Artifact.Platform(digest, os, architecture))
                .toList());
  }

  @Override
  public Scan scan(String digest) {
    return calls.make("DescribeImageScanFindings", () -> scan);
  }
}
