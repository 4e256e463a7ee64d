@NullMarked
package tidegate.core.calendar;

import org.jspecify.annotations.NullMarked;
