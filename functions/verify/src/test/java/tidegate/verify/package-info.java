@NullMarked
package tidegate.verify;

import org.jspecify.annotations.NullMarked;
