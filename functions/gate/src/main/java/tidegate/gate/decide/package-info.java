/** What follows from what was observed; asks nobody. */
@NullMarked
package tidegate.gate.decide;

import org.jspecify.annotations.NullMarked;
