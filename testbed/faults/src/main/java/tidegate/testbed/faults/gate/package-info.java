/** Who judges: Tidegate's probe, and four usual gates for scale. */
@NullMarked
package tidegate.testbed.faults.gate;

import org.jspecify.annotations.NullMarked;
