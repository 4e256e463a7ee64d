/**
 * A real WordPress on this machine: PHP tasks, MariaDB, TLS and a load balancer, all on loopback.
 */
@NullMarked
package tidegate.testbed.wordpress;

import org.jspecify.annotations.NullMarked;
