@NullMarked
package tidegate.local.aws.ecs;

import org.jspecify.annotations.NullMarked;
