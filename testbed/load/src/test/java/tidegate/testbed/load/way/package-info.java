@NullMarked
package tidegate.testbed.load.way;

import org.jspecify.annotations.NullMarked;
