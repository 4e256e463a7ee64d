/** Whether the host has agreed to be loaded. */
@NullMarked
package tidegate.testbed.load.consent;

import org.jspecify.annotations.NullMarked;
