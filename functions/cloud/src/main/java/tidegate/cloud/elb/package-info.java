/** The load balancer's listeners and the health of its targets. */
@NullMarked
package tidegate.cloud.elb;

import org.jspecify.annotations.NullMarked;
