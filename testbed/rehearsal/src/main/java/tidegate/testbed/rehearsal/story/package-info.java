/** The story a rehearsal tells, step by step. */
@NullMarked
package tidegate.testbed.rehearsal.story;

import org.jspecify.annotations.NullMarked;
