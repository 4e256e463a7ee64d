/** The account's quota of Fargate vCPUs. */
@NullMarked
package tidegate.cloud.quotas;

import org.jspecify.annotations.NullMarked;
