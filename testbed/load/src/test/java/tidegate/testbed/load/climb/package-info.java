@NullMarked
package tidegate.testbed.load.climb;

import org.jspecify.annotations.NullMarked;
