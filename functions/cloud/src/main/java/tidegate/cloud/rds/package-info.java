/** The site's database: its state, and the moment it can be restored to. */
@NullMarked
package tidegate.cloud.rds;

import org.jspecify.annotations.NullMarked;
