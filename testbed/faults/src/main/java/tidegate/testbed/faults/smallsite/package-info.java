/**
 * Small sites of plain files, healthy or broken in one way, and what the probe must say of each.
 */
@NullMarked
package tidegate.testbed.faults.smallsite;

import org.jspecify.annotations.NullMarked;
