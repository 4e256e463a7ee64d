@NullMarked
package tidegate.core.time;

import org.jspecify.annotations.NullMarked;
