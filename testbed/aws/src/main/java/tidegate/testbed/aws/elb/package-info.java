/** The stand-in's Elastic Load Balancing: listeners, rules, target groups. */
@NullMarked
package tidegate.testbed.aws.elb;

import org.jspecify.annotations.NullMarked;
