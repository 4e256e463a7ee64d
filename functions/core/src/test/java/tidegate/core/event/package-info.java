@NullMarked
package tidegate.core.event;

import org.jspecify.annotations.NullMarked;
