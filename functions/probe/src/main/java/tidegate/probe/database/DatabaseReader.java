package tidegate.probe.database;

import java.util.Optional;
import tidegate.probe.http.Deadline;

/** Reads the rows that decide what the site is; never writes. */
public interface DatabaseReader {

  /** Never throws: what went wrong is a result. */
  Database read(Deadline deadline);

  /** The options table as it is now; empty where it cannot be read. */
  Optional<Snapshot.Size> size(Deadline deadline);
}
