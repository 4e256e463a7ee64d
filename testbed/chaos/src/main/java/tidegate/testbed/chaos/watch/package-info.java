/** What must hold, watched from outside of the functions. */
@NullMarked
package tidegate.testbed.chaos.watch;

import org.jspecify.annotations.NullMarked;
