@NullMarked
package tidegate.local.aws.scaling;

import org.jspecify.annotations.NullMarked;
