@NullMarked
package tidegate.cloud.rds;

import org.jspecify.annotations.NullMarked;
