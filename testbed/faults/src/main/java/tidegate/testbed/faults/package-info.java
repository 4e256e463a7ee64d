/** The zoo: a real WordPress to which is done what goes wrong in life, and what only looks so. */
@NullMarked
package tidegate.testbed.faults;

import org.jspecify.annotations.NullMarked;
