/** The site's documents, held against what they speak of. */
@NullMarked
package tidegate.site.docs;

import org.jspecify.annotations.NullMarked;
