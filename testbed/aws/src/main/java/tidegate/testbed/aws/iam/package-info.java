/** Roles, and what they grant. */
@NullMarked
package tidegate.testbed.aws.iam;

import org.jspecify.annotations.NullMarked;
