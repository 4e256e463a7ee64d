@NullMarked
package tidegate.peaks.memory;

import org.jspecify.annotations.NullMarked;
