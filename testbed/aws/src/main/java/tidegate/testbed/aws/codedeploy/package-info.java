/** The stand-in's CodeDeploy for ECS: the lifecycle of a blue/green deployment with its hooks. */
@NullMarked
package tidegate.testbed.aws.codedeploy;

import org.jspecify.annotations.NullMarked;
