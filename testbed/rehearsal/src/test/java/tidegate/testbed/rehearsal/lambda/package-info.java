@NullMarked
package tidegate.testbed.rehearsal.lambda;

import org.jspecify.annotations.NullMarked;
