@NullMarked
package tidegate.local.aws.quotas;

import org.jspecify.annotations.NullMarked;
