@NullMarked
package tidegate.cloud.ecs;

import org.jspecify.annotations.NullMarked;
