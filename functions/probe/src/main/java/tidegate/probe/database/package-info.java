@NullMarked
package tidegate.probe.database;

import org.jspecify.annotations.NullMarked;
