/** The service as it runs: task sets, tasks, and its task definition copied member by member. */
@NullMarked
package tidegate.cloud.ecs;

import org.jspecify.annotations.NullMarked;
