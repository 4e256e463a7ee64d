@NullMarked
package tidegate.local.rehearsal;

import org.jspecify.annotations.NullMarked;
