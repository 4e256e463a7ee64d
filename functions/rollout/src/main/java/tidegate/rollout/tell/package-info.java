/** From an outcome to a sentence and a notice. */
@NullMarked
package tidegate.rollout.tell;

import org.jspecify.annotations.NullMarked;
