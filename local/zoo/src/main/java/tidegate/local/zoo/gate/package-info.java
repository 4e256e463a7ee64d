/** Who judges: Tidegate's probe, and four usual gates for scale. */
@NullMarked
package tidegate.local.zoo.gate;

import org.jspecify.annotations.NullMarked;
