/** Does what was decided. */
@NullMarked
package tidegate.gate.act;

import org.jspecify.annotations.NullMarked;
