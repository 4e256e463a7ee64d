/** What the probe costs: time against fetching alone, and memory, on a real WordPress. */
@NullMarked
package tidegate.testbed.faults.measure;

import org.jspecify.annotations.NullMarked;
