package tidegate.testbed.aws.ecr;

import java.util.Map;
import java.util.Optional;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.wire.Downloads;
import tidegate.testbed.aws.wire.WireResponse;

/** The store behind GetDownloadUrlForLayer: who has the URL needs no signature of its own. */
public final class LayerDownloads implements Downloads {
  private static final String PATH = "/starport-layers/";

  private final Ecr ecr;
  private String origin;

  public LayerDownloads(AccountContext world, Ecr ecr) {
    this.ecr = ecr;
    origin =
        "https://prod-%1$s-starport-layer-bucket.s3.%1$s.amazonaws.com".formatted(world.region());
  }

  @Override
  public synchronized void servedAt(String address) {
    origin = address;
  }

  synchronized String url(Repository repository, String digest) {
    return origin + PATH + repository.registryId + "/" + repository.name + "/" + digest;
  }

  @Override
  public Optional<WireResponse> answer(String path) {
    if (!path.startsWith(PATH)) {
      return Optional.empty();
    }
    var rest = path.substring(PATH.length());
    int registryEnds = Math.max(0, rest.indexOf('/'));
    int nameEnds = Math.max(registryEnds, rest.lastIndexOf('/'));
    var digest = rest.substring(nameEnds + 1).replace("%3A", ":");
    return Optional.of(
        ecr.find(
                rest.substring(0, registryEnds),
                rest.substring(Math.min(registryEnds + 1, nameEnds), nameEnds))
            .flatMap(repository -> repository.blob(digest))
            .map(blob ->
                new WireResponse(200, Map.of("Content-Type", "application/octet-stream"), blob))
            .orElseGet(() -> new WireResponse(404, Map.of(), "")));
  }
}
