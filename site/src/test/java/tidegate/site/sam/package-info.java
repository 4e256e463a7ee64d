/** What the SAM CLI makes of the parameters that files and scripts give it. */
@NullMarked
package tidegate.site.sam;

import org.jspecify.annotations.NullMarked;
