/** The site's templates as trees, and what a value in one of them comes to in the end. */
@NullMarked
package tidegate.site.template;

import org.jspecify.annotations.NullMarked;
