/** Reads the events that AWS sends, at the border of every function. */
@NullMarked
package tidegate.core.event;

import org.jspecify.annotations.NullMarked;
