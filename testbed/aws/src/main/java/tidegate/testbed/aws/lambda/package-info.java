@NullMarked
package tidegate.testbed.aws.lambda;

import org.jspecify.annotations.NullMarked;
