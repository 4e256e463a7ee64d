@NullMarked
package tidegate.testbed.aws.wire;

import org.jspecify.annotations.NullMarked;
