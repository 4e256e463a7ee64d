/** Which image is a release, by its tag. */
@NullMarked
package tidegate.core.release;

import org.jspecify.annotations.NullMarked;
