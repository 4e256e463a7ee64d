@NullMarked
package tidegate.local.aws.wire;

import org.jspecify.annotations.NullMarked;
