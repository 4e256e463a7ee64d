/** The load balancer in front of the tasks: TLS, listeners, draining. */
@NullMarked
package tidegate.testbed.wordpress.balancer;

import org.jspecify.annotations.NullMarked;
