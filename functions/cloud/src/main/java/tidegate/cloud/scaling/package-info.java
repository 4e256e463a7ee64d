/** The scalable target: its minimum and maximum, its policies and activities. */
@NullMarked
package tidegate.cloud.scaling;

import org.jspecify.annotations.NullMarked;
