@NullMarked
package tidegate.probe.crawl;

import org.jspecify.annotations.NullMarked;
