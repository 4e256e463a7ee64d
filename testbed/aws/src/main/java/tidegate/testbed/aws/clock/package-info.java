/** The stand-in's time, which tests own. */
@NullMarked
package tidegate.testbed.aws.clock;

import org.jspecify.annotations.NullMarked;
