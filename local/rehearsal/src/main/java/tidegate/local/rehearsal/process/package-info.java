/** Child processes that never outlive the rehearsal. */
@NullMarked
package tidegate.local.rehearsal.process;

import org.jspecify.annotations.NullMarked;
