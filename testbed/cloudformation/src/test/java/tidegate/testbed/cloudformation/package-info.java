@NullMarked
package tidegate.testbed.cloudformation;

import org.jspecify.annotations.NullMarked;
