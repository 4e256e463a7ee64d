/** What is told to people: a notice, and its language. */
@NullMarked
package tidegate.core.notice;

import org.jspecify.annotations.NullMarked;
