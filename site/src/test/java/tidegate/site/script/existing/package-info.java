/** Sites that existed before Tidegate, as AWS describes them. */
@NullMarked
package tidegate.site.script.existing;

import org.jspecify.annotations.NullMarked;
