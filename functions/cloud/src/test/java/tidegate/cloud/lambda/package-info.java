@NullMarked
package tidegate.cloud.lambda;

import org.jspecify.annotations.NullMarked;
