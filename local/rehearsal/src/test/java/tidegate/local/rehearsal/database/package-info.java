@NullMarked
package tidegate.local.rehearsal.database;

import org.jspecify.annotations.NullMarked;
