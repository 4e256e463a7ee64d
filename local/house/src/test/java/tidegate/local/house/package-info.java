@NullMarked
package tidegate.local.house;

import org.jspecify.annotations.NullMarked;
