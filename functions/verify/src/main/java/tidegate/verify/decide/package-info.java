/** What follows from what was observed; asks nobody. */
@NullMarked
package tidegate.verify.decide;

import org.jspecify.annotations.NullMarked;
