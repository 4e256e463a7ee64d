@NullMarked
package tidegate.testbed.aws.ecr;

import org.jspecify.annotations.NullMarked;
