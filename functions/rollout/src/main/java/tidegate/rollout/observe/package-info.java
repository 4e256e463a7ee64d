/** What is so now, read from AWS when it is first asked for. */
@NullMarked
package tidegate.rollout.observe;

import org.jspecify.annotations.NullMarked;
