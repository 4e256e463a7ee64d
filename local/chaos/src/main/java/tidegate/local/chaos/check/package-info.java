/** What must hold, watched from outside of the functions. */
@NullMarked
package tidegate.local.chaos.check;

import org.jspecify.annotations.NullMarked;
