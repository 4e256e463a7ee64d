/** Virtual time for code that waits. */
@NullMarked
package tidegate.local.chaos.time;

import org.jspecify.annotations.NullMarked;
