/**
 * One way to write an instant, a day and a duration: {@link tidegate.core.time.HumanTime} for
 * people, {@link tidegate.core.time.MachineTime} for programs. No other class formats them.
 */
@NullMarked
package tidegate.core.time;

import org.jspecify.annotations.NullMarked;
