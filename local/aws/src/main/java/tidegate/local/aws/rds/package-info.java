@NullMarked
package tidegate.local.aws.rds;

import org.jspecify.annotations.NullMarked;
