/** What checks found, and the verdict that the findings come to. */
@NullMarked
package tidegate.core.verdict;

import org.jspecify.annotations.NullMarked;
