/** What a rehearsal leaves behind: one page. */
@NullMarked
package tidegate.testbed.rehearsal.report;

import org.jspecify.annotations.NullMarked;
