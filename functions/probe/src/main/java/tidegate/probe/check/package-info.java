/** The checks: one class each, with what it examines, why, and the remedy. */
@NullMarked
package tidegate.probe.check;

import org.jspecify.annotations.NullMarked;
