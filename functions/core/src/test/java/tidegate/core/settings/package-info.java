@NullMarked
package tidegate.core.settings;

import org.jspecify.annotations.NullMarked;
