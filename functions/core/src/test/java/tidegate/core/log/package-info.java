@NullMarked
package tidegate.core.log;

import org.jspecify.annotations.NullMarked;
