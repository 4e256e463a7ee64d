package tidegate.cloud.ecr;

/** The registry that was asked has no such repository. */
public final class RepositoryMissingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String repository;
  private final String registry;

  /** {@code registry} is an account's id; empty for the function's own account. */
  public RepositoryMissingException(String repository, String registry, Throwable cause) {
    super(
        "ECR has no repository "
            + repository
            + " in "
            + (registry.isEmpty() ? "this account" : "account " + registry),
        cause);
    this.repository = repository;
    this.registry = registry;
  }

  public String repository() {
    return repository;
  }

  public String registry() {
    return registry;
  }
}
