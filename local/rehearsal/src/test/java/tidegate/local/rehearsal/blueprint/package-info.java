@NullMarked
package tidegate.local.rehearsal.blueprint;

import org.jspecify.annotations.NullMarked;
