@NullMarked
package tidegate.local.rehearsal.story;

import org.jspecify.annotations.NullMarked;
