/** Asks the probe's functions to look. */
@NullMarked
package tidegate.cloud.lambda;

import org.jspecify.annotations.NullMarked;
