@NullMarked
package tidegate.testbed.rehearsal.template;

import org.jspecify.annotations.NullMarked;
