/** The stand-in's ECS: services, task sets, tasks, task definitions. */
@NullMarked
package tidegate.testbed.aws.ecs;

import org.jspecify.annotations.NullMarked;
