@NullMarked
package tidegate.local.chaos;

import org.jspecify.annotations.NullMarked;
