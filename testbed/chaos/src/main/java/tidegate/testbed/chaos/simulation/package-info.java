/** The functions on the stand-in, in one process. */
@NullMarked
package tidegate.testbed.chaos.simulation;

import org.jspecify.annotations.NullMarked;
