@NullMarked
package tidegate.core.notice;

import org.jspecify.annotations.NullMarked;
