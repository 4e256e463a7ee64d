/** Does what was decided. */
@NullMarked
package tidegate.verify.act;

import org.jspecify.annotations.NullMarked;
