/** The stand-in's Application Auto Scaling. */
@NullMarked
package tidegate.testbed.aws.scaling;

import org.jspecify.annotations.NullMarked;
