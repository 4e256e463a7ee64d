@NullMarked
package tidegate.local.aws.cloudwatch;

import org.jspecify.annotations.NullMarked;
