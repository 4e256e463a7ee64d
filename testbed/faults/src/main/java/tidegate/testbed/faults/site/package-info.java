/** The WordPress that the specimens are made of: files, database, tasks, load balancer. */
@NullMarked
package tidegate.testbed.faults.site;

import org.jspecify.annotations.NullMarked;
