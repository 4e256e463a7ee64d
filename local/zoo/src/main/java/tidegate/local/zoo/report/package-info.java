/** The table that people read. */
@NullMarked
package tidegate.local.zoo.report;

import org.jspecify.annotations.NullMarked;
