@NullMarked
package tidegate.testbed.aws.rds;

import org.jspecify.annotations.NullMarked;
