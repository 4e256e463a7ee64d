@NullMarked
package tidegate.rollout;

import org.jspecify.annotations.NullMarked;
