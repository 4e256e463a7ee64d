/** What is done to the site: faults, and healthy oddities that look like faults. */
@NullMarked
package tidegate.testbed.faults.specimen;

import org.jspecify.annotations.NullMarked;
