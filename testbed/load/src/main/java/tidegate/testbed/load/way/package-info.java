/** The ways that visitors take through WordPress, found on the site itself. */
@NullMarked
package tidegate.testbed.load.way;

import org.jspecify.annotations.NullMarked;
