package tidegate.probe.database;

import tidegate.probe.http.Deadline;

/** Reads the rows that decide what the site is; never writes. */
public interface DatabaseReader {

  /** Never throws: what went wrong is a result. */
  Database read(Deadline deadline);
}
