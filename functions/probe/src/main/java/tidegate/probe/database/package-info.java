/** Reads WordPress's rows: options, plugins, administrators. */
@NullMarked
package tidegate.probe.database;

import org.jspecify.annotations.NullMarked;
