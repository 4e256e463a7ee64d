/** Which addresses are asked, in which order, and how often. */
@NullMarked
package tidegate.probe.crawl;

import org.jspecify.annotations.NullMarked;
