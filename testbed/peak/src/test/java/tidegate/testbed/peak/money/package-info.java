@NullMarked
package tidegate.testbed.peak.money;

import org.jspecify.annotations.NullMarked;
