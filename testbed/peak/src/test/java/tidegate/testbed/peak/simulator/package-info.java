@NullMarked
package tidegate.testbed.peak.simulator;

import org.jspecify.annotations.NullMarked;
