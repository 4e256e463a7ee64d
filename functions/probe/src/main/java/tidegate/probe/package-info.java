/**
 * Looks at one address of the site and says what is wrong with it; holds no keys to AWS but the
 * database's.
 */
@NullMarked
package tidegate.probe;

import org.jspecify.annotations.NullMarked;
