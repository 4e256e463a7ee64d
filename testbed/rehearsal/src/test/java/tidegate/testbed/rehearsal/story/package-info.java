@NullMarked
package tidegate.testbed.rehearsal.story;

import org.jspecify.annotations.NullMarked;
