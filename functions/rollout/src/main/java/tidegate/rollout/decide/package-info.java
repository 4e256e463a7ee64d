/** From facts to a plan. Changes nothing. */
@NullMarked
package tidegate.rollout.decide;

import org.jspecify.annotations.NullMarked;
