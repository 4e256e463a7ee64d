/** What a page said: status, headers, text, links, kind. */
@NullMarked
package tidegate.probe.page;

import org.jspecify.annotations.NullMarked;
