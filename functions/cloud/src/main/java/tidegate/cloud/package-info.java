@NullMarked
package tidegate.cloud;

import org.jspecify.annotations.NullMarked;
