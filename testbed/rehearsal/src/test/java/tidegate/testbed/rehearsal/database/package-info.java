@NullMarked
package tidegate.testbed.rehearsal.database;

import org.jspecify.annotations.NullMarked;
