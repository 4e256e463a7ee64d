@NullMarked
package tidegate.testbed.faults;

import org.jspecify.annotations.NullMarked;
