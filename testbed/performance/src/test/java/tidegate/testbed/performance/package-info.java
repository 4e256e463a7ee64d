@NullMarked
package tidegate.testbed.performance;

import org.jspecify.annotations.NullMarked;
