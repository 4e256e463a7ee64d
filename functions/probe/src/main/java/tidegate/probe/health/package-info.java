@NullMarked
package tidegate.probe.health;

import org.jspecify.annotations.NullMarked;
