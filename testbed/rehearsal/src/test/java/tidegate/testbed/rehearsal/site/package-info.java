@NullMarked
package tidegate.testbed.rehearsal.site;

import org.jspecify.annotations.NullMarked;
