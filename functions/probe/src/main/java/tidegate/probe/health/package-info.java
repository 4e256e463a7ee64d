/** Asks WordPress itself by a signed request, and reads its report. */
@NullMarked
package tidegate.probe.health;

import org.jspecify.annotations.NullMarked;
