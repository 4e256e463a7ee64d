/** What must hold for the site's templates beyond what a linter sees. */
@NullMarked
package tidegate.site.invariant;

import org.jspecify.annotations.NullMarked;
