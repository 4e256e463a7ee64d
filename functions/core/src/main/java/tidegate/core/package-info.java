@NullMarked
package tidegate.core;

import org.jspecify.annotations.NullMarked;
