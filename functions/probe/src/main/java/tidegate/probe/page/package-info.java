@NullMarked
package tidegate.probe.page;

import org.jspecify.annotations.NullMarked;
