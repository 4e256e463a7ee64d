/** Child processes that never outlive this JVM, and loopback ports. */
@NullMarked
package tidegate.testbed.wordpress.process;

import org.jspecify.annotations.NullMarked;
