package tidegate.probe.health;

/** What the site says of itself when it is asked with the right signature. */
public sealed interface Health {

  record Told(HealthReport report) implements Health {}

  /** No key is set: nobody asked. */
  record NotAsked(String why) implements Health {}

  /** It was asked and gave no report: no plugin is there, another key is, or nobody answered. */
  record Silent(String why) implements Health {}
}
