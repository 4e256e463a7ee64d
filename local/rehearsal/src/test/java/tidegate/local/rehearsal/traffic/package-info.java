@NullMarked
package tidegate.local.rehearsal.traffic;

import org.jspecify.annotations.NullMarked;
