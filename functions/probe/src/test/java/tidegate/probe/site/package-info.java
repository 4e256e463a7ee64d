@NullMarked
package tidegate.probe.site;

import org.jspecify.annotations.NullMarked;
