/** Tests of the rule book. */
@NullMarked
package tidegate.core.policy;

import org.jspecify.annotations.NullMarked;
