@NullMarked
package tidegate.local.aws.world;

import org.jspecify.annotations.NullMarked;
