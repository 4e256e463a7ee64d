/** What a profile costs a month, computed from dated unit prices. */
@NullMarked
package tidegate.site.cost;

import org.jspecify.annotations.NullMarked;
