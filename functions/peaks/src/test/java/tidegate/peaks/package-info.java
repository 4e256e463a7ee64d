@NullMarked
package tidegate.peaks;

import org.jspecify.annotations.NullMarked;
