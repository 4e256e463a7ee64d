@NullMarked
package tidegate.testbed.aws.ecs;

import org.jspecify.annotations.NullMarked;
