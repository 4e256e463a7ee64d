/**
 * What a tick reads: the situation in three calls, and further facts only when they are asked for.
 */
@NullMarked
package tidegate.peaks.observe;

import org.jspecify.annotations.NullMarked;
