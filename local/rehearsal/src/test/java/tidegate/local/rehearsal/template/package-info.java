@NullMarked
package tidegate.local.rehearsal.template;

import org.jspecify.annotations.NullMarked;
