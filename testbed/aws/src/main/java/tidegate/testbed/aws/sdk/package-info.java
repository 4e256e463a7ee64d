/** The stand-in as an HTTP client of the AWS SDK, without a socket. */
@NullMarked
package tidegate.testbed.aws.sdk;

import org.jspecify.annotations.NullMarked;
