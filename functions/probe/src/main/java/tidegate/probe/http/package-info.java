/** HTTP/1.1 over TLS to a given address under the site's name, with a deadline and a cap. */
@NullMarked
package tidegate.probe.http;

import org.jspecify.annotations.NullMarked;
