@NullMarked
package tidegate.testbed.load.consent;

import org.jspecify.annotations.NullMarked;
