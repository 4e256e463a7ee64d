package tidegate.probe.health;

/** What the site says of itself when it is asked with the right signature. */
public sealed interface Health {

  record Told(HealthReport report) implements Health {}

  /** There is no report, and that is as it should be: no key is set, or no plugin answers. */
  record Silent(String why) implements Health {}
}
