@NullMarked
package tidegate.testbed.peak.trace;

import org.jspecify.annotations.NullMarked;
