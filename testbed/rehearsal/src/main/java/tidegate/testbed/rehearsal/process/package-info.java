/** Child processes that never outlive the rehearsal. */
@NullMarked
package tidegate.testbed.rehearsal.process;

import org.jspecify.annotations.NullMarked;
