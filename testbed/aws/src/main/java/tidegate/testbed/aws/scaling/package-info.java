@NullMarked
package tidegate.testbed.aws.scaling;

import org.jspecify.annotations.NullMarked;
