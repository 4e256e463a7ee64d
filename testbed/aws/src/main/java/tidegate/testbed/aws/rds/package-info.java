/** The stand-in's RDS. */
@NullMarked
package tidegate.testbed.aws.rds;

import org.jspecify.annotations.NullMarked;
