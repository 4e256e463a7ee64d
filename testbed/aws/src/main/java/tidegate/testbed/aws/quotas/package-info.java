/** The stand-in's Service Quotas. */
@NullMarked
package tidegate.testbed.aws.quotas;

import org.jspecify.annotations.NullMarked;
