/** Months of a site's life with everything going wrong, and what must hold all the same. */
@NullMarked
package tidegate.testbed.chaos;

import org.jspecify.annotations.NullMarked;
