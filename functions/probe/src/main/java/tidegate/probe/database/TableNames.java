package tidegate.probe.database;

/**
 * Names of this site's tables.
 *
 * @param schema the database's name
 * @param prefix letters, digits and underscores only, since it becomes part of a query
 */
record TableNames(String schema, String prefix) {

  String of(String table) {
    return prefix + table;
  }

  /** The view that site/database-users makes: administrators without names, mails or passwords. */
  String administrators() {
    return "`" + schema.replace("`", "``") + "_tidegate`.`" + prefix + "administrators`";
  }
}
