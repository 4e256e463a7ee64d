package tidegate.cloud.rds;

/** The site's RDS instance. */
public interface Databases {

  DatabaseState describe();
}
