/** What is looked at three days before a window: what is missing, and what could not be asked. */
@NullMarked
package tidegate.peaks.readiness;

import org.jspecify.annotations.NullMarked;
