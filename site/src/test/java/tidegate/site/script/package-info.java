/** The site's scripts, run as people run them, against an AWS CLI that only remembers. */
@NullMarked
package tidegate.site.script;

import org.jspecify.annotations.NullMarked;
