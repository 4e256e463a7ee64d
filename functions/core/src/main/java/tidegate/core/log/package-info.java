/** Log lines and metrics as JSON on the standard output. */
@NullMarked
package tidegate.core.log;

import org.jspecify.annotations.NullMarked;
