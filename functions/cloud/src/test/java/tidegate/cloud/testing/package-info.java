@NullMarked
package tidegate.cloud.testing;

import org.jspecify.annotations.NullMarked;
