/** What every function is told about the one site it works for. */
@NullMarked
package tidegate.core.site;

import org.jspecify.annotations.NullMarked;
