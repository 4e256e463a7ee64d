@NullMarked
package tidegate.local.zoo;

import org.jspecify.annotations.NullMarked;
