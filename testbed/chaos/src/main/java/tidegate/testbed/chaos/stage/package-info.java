/** The functions on the stand-in, in one process. */
@NullMarked
package tidegate.testbed.chaos.stage;

import org.jspecify.annotations.NullMarked;
