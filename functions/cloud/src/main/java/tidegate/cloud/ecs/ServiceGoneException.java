package tidegate.cloud.ecs;

/**
 * The site's ECS service is not there: nothing that a function does has anything to work on, and
 * asking again brings it back no sooner.
 */
public final class ServiceGoneException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What AWS says of it. */
  public enum Why {
    /** ECS has no such cluster ({@code ClusterNotFoundException}). */
    NO_CLUSTER,
    /** The cluster has no such service. */
    NO_SERVICE,
    /** It was deleted: ECS shows it INACTIVE, or DRAINING, for a while. */
    DELETED
  }

  private final String cluster;
  private final String service;
  private final Why why;

  public ServiceGoneException(String cluster, String service, Why why) {
    super(
        switch (why) {
          case NO_CLUSTER -> "ECS has no cluster " + cluster;
          case NO_SERVICE -> "cluster " + cluster + " has no service " + service;
          case DELETED -> "service " + service + " of cluster " + cluster + " was deleted";
        });
    this.cluster = cluster;
    this.service = service;
    this.why = why;
  }

  public String cluster() {
    return cluster;
  }

  public String service() {
    return service;
  }

  public Why why() {
    return why;
  }
}
