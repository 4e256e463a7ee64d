@NullMarked
package tidegate.rollout.observe;

import org.jspecify.annotations.NullMarked;
