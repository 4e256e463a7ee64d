/** The table that people read. */
@NullMarked
package tidegate.testbed.faults.report;

import org.jspecify.annotations.NullMarked;
