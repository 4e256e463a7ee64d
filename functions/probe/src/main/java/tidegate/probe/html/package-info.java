/** HTML, CSS and scripts read as far as checks need them. */
@NullMarked
package tidegate.probe.html;

import org.jspecify.annotations.NullMarked;
