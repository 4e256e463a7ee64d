@NullMarked
package tidegate.testbed.wordpress.balancer;

import org.jspecify.annotations.NullMarked;
