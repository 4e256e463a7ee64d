@NullMarked
package tidegate.probe.html;

import org.jspecify.annotations.NullMarked;
