/** Deployments: listed, created, stopped, and their hooks answered. */
@NullMarked
package tidegate.cloud.codedeploy;

import org.jspecify.annotations.NullMarked;
