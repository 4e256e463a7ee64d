/** Roles, and what they grant. */
@NullMarked
package tidegate.local.aws.iam;

import org.jspecify.annotations.NullMarked;
