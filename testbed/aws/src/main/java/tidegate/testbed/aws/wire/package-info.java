/** AWS's wire protocols: JSON, query and REST, over loopback or in memory. */
@NullMarked
package tidegate.testbed.aws.wire;

import org.jspecify.annotations.NullMarked;
