@NullMarked
package tidegate.peaks.tell;

import org.jspecify.annotations.NullMarked;
