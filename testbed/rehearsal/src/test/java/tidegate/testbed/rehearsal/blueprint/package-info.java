@NullMarked
package tidegate.testbed.rehearsal.blueprint;

import org.jspecify.annotations.NullMarked;
