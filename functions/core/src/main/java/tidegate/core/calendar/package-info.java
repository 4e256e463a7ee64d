/** The calendar of peaks: which floor and which freeze hold at an instant. */
@NullMarked
package tidegate.core.calendar;

import org.jspecify.annotations.NullMarked;
