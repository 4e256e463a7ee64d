/** The load balancer, its certificate, and the visitors behind it. */
@NullMarked
package tidegate.testbed.rehearsal.traffic;

import org.jspecify.annotations.NullMarked;
