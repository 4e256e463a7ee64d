@NullMarked
package tidegate.rollout.tell;

import org.jspecify.annotations.NullMarked;
