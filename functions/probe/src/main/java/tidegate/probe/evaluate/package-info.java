/** From what checks noted to findings: what counts, compared with the other side. */
@NullMarked
package tidegate.probe.evaluate;

import org.jspecify.annotations.NullMarked;
