@NullMarked
package tidegate.cloud.cloudwatch;

import org.jspecify.annotations.NullMarked;
