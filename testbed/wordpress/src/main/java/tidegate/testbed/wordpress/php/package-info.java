/** PHP as the official image configures it, and its server. */
@NullMarked
package tidegate.testbed.wordpress.php;

import org.jspecify.annotations.NullMarked;
