@NullMarked
package tidegate.gate;

import org.jspecify.annotations.NullMarked;
