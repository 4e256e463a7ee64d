@NullMarked
package tidegate.testbed.rehearsal;

import org.jspecify.annotations.NullMarked;
