package tidegate.cloud.ecr;

import java.net.URI;
import java.util.Optional;

/** Fetches a small text that ECR handed out an address for. */
public interface Download {

  /** Empty where it did not come. */
  Optional<String> fetch(URI address);
}
