@NullMarked
package tidegate.core.release;

import org.jspecify.annotations.NullMarked;
