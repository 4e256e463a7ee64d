/** From a situation to a plan: data alone, nothing is changed here. */
@NullMarked
package tidegate.peaks.decide;

import org.jspecify.annotations.NullMarked;
