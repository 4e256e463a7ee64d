/** What a resource's tags remember of what was told. */
@NullMarked
package tidegate.core.memory;

import org.jspecify.annotations.NullMarked;
