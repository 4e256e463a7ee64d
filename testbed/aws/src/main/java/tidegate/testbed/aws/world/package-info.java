@NullMarked
package tidegate.testbed.aws.world;

import org.jspecify.annotations.NullMarked;
