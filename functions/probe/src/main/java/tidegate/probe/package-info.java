@NullMarked
package tidegate.probe;

import org.jspecify.annotations.NullMarked;
