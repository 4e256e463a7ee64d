@NullMarked
package tidegate.core.verdict;

import org.jspecify.annotations.NullMarked;
