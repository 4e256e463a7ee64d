/** What is done to the site: faults, and healthy oddities that look like faults. */
@NullMarked
package tidegate.local.zoo.specimen;

import org.jspecify.annotations.NullMarked;
