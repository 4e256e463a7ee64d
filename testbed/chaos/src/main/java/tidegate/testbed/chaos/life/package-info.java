/** What people, load and AWS do in a month. */
@NullMarked
package tidegate.testbed.chaos.life;

import org.jspecify.annotations.NullMarked;
