/** Asks over HTTP, by the name of this test, and follows nothing. */
@NullMarked
package tidegate.testbed.load.http;

import org.jspecify.annotations.NullMarked;
