/** Starts at most one rollout: of the newest release that may start. */
@NullMarked
package tidegate.rollout;

import org.jspecify.annotations.NullMarked;
