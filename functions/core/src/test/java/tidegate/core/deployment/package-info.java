/** Tests of what a deployment says of itself. */
@NullMarked
package tidegate.core.deployment;

import org.jspecify.annotations.NullMarked;
