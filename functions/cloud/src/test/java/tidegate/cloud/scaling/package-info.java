@NullMarked
package tidegate.cloud.scaling;

import org.jspecify.annotations.NullMarked;
