/** Arrivals in steps that grow until the site no longer holds, and what stops them. */
@NullMarked
package tidegate.testbed.load.climb;

import org.jspecify.annotations.NullMarked;
