@NullMarked
package tidegate.rollout.preflight;

import org.jspecify.annotations.NullMarked;
