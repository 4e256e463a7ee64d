/** Stands capacity up before a peak, proves it, and gives it back. */
@NullMarked
package tidegate.peaks;

import org.jspecify.annotations.NullMarked;
