/** The stand-in's SNS. */
@NullMarked
package tidegate.testbed.aws.sns;

import org.jspecify.annotations.NullMarked;
