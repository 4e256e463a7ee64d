/** Measures what one task of a WordPress site answers in a minute. */
@NullMarked
package tidegate.testbed.load;

import org.jspecify.annotations.NullMarked;
