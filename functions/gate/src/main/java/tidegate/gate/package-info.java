/** Answers CodeDeploy's hooks: a verdict on the new release, always reported. */
@NullMarked
package tidegate.gate;

import org.jspecify.annotations.NullMarked;
