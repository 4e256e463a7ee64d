/** What a rehearsal leaves behind: one page. */
@NullMarked
package tidegate.local.rehearsal.report;

import org.jspecify.annotations.NullMarked;
