/** Virtual time for code that waits. */
@NullMarked
package tidegate.testbed.chaos.time;

import org.jspecify.annotations.NullMarked;
