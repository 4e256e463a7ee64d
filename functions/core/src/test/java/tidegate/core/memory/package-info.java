@NullMarked
package tidegate.core.memory;

import org.jspecify.annotations.NullMarked;
