@NullMarked
package tidegate.testbed.chaos;

import org.jspecify.annotations.NullMarked;
