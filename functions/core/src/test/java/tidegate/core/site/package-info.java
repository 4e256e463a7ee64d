@NullMarked
package tidegate.core.site;

import org.jspecify.annotations.NullMarked;
