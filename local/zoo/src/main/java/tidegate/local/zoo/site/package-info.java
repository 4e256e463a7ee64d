/** The WordPress that the specimens are made of: files, database, tasks, load balancer. */
@NullMarked
package tidegate.local.zoo.site;

import org.jspecify.annotations.NullMarked;
