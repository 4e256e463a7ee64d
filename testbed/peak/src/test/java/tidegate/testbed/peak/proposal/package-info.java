@NullMarked
package tidegate.testbed.peak.proposal;

import org.jspecify.annotations.NullMarked;
