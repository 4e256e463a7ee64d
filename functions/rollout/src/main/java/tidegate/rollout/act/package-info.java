/** From a plan to an outcome: the only place that changes AWS. */
@NullMarked
package tidegate.rollout.act;

import org.jspecify.annotations.NullMarked;
