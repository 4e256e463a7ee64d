@NullMarked
package tidegate.local.rehearsal.site;

import org.jspecify.annotations.NullMarked;
