/** The stand-in's Lambda: invocations, retries, dead letters. */
@NullMarked
package tidegate.testbed.aws.lambda;

import org.jspecify.annotations.NullMarked;
