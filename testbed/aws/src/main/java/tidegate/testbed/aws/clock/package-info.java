@NullMarked
package tidegate.testbed.aws.clock;

import org.jspecify.annotations.NullMarked;
