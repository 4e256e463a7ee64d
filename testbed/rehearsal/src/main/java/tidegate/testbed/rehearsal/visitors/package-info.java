/** Visitors of the rehearsed site, and what became of each visit. */
@NullMarked
package tidegate.testbed.rehearsal.visitors;

import org.jspecify.annotations.NullMarked;
