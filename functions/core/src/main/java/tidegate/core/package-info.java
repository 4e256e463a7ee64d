/** What Tidegate knows without AWS: pure types and rules, each kind in a package of its own. */
@NullMarked
package tidegate.core;

import org.jspecify.annotations.NullMarked;
