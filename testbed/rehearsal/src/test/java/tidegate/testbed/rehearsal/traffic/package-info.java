@NullMarked
package tidegate.testbed.rehearsal.traffic;

import org.jspecify.annotations.NullMarked;
