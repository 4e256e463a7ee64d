/** The alarms that guard a deployment, and the database's metrics. */
@NullMarked
package tidegate.cloud.cloudwatch;

import org.jspecify.annotations.NullMarked;
