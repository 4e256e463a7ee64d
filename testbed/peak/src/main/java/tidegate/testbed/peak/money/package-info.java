/** What tasks cost: by unit prices, by the calendar's plan, and by the seconds that ECS tells. */
@NullMarked
package tidegate.testbed.peak.money;

import org.jspecify.annotations.NullMarked;
