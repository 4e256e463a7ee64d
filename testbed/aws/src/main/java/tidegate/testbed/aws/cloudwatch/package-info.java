/** The stand-in's CloudWatch. */
@NullMarked
package tidegate.testbed.aws.cloudwatch;

import org.jspecify.annotations.NullMarked;
