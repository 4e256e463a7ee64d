@NullMarked
package tidegate.testbed.faults.smallsite;

import org.jspecify.annotations.NullMarked;
