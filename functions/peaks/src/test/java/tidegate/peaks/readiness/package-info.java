@NullMarked
package tidegate.peaks.readiness;

import org.jspecify.annotations.NullMarked;
