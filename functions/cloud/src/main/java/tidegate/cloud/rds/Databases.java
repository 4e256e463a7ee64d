package tidegate.cloud.rds;

/** The site's RDS instance. */
public interface Databases {

  /** One call; two where it belongs to an Aurora cluster, which is what can be restored. */
  DatabaseState describe();
}
