/** The stand-in's STS. */
@NullMarked
package tidegate.testbed.aws.sts;

import org.jspecify.annotations.NullMarked;
