package tidegate.core.probe;

/** Where a probe looks. */
public enum Target {
  /** What would serve next: the test listener, from inside the VPC. */
  GREEN,
  /** What serves now: the production listener, or the site's own address from outside. */
  PRODUCTION
}
