@NullMarked
package tidegate.core.probe;

import org.jspecify.annotations.NullMarked;
