@NullMarked
package tidegate.probe.evaluate;

import org.jspecify.annotations.NullMarked;
