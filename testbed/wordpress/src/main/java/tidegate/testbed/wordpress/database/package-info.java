/** A real MariaDB of our own, and a snapshot of its tables to go back to. */
@NullMarked
package tidegate.testbed.wordpress.database;

import org.jspecify.annotations.NullMarked;
