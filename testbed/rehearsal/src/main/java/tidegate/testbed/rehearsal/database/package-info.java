/** A real MariaDB of our own, for as long as a rehearsal lasts. */
@NullMarked
package tidegate.testbed.rehearsal.database;

import org.jspecify.annotations.NullMarked;
