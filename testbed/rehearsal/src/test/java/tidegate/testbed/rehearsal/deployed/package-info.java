@NullMarked
package tidegate.testbed.rehearsal.deployed;

import org.jspecify.annotations.NullMarked;
