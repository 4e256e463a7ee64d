/** What must hold, watched from outside of the functions. */
@NullMarked
package tidegate.testbed.chaos.check;

import org.jspecify.annotations.NullMarked;
