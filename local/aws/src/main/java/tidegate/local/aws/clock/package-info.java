@NullMarked
package tidegate.local.aws.clock;

import org.jspecify.annotations.NullMarked;
