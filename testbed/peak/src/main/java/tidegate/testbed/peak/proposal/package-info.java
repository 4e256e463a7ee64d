/** From the last peaks to floor, lead and max, with the reason, the risk and the price. */
@NullMarked
package tidegate.testbed.peak.proposal;

import org.jspecify.annotations.NullMarked;
