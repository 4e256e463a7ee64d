/** The story a rehearsal tells, step by step. */
@NullMarked
package tidegate.local.rehearsal.story;

import org.jspecify.annotations.NullMarked;
