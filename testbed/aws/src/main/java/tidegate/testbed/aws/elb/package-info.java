@NullMarked
package tidegate.testbed.aws.elb;

import org.jspecify.annotations.NullMarked;
