/** What people, load and AWS do in a month. */
@NullMarked
package tidegate.testbed.chaos.plan;

import org.jspecify.annotations.NullMarked;
