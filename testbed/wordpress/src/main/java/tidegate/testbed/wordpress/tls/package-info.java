/** The site's certificate, its authority, and the stores that trust it. */
@NullMarked
package tidegate.testbed.wordpress.tls;

import org.jspecify.annotations.NullMarked;
