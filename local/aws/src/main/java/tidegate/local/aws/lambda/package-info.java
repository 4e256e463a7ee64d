@NullMarked
package tidegate.local.aws.lambda;

import org.jspecify.annotations.NullMarked;
