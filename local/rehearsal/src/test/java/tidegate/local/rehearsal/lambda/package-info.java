@NullMarked
package tidegate.local.rehearsal.lambda;

import org.jspecify.annotations.NullMarked;
