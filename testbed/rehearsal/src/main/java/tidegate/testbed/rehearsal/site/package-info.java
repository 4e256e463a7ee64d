/** ECS tasks as processes: a real WordPress, or the stand-in page set. */
@NullMarked
package tidegate.testbed.rehearsal.site;

import org.jspecify.annotations.NullMarked;
