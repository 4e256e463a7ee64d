@NullMarked
package tidegate.probe.check;

import org.jspecify.annotations.NullMarked;
