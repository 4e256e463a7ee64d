/** What is done to the site: faults, and healthy variants that look like faults. */
@NullMarked
package tidegate.testbed.faults.catalogue;

import org.jspecify.annotations.NullMarked;
