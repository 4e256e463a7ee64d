/** What the probe costs: time against fetching alone, and memory, on a real WordPress. */
@NullMarked
package tidegate.local.zoo.measure;

import org.jspecify.annotations.NullMarked;
