/** {@code make bench}: how long each function takes to answer, cold and warm, beside its peers. */
@NullMarked
package tidegate.testbed.performance;

import org.jspecify.annotations.NullMarked;
