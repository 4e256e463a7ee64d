@NullMarked
package tidegate.local.aws.ecr;

import org.jspecify.annotations.NullMarked;
