@NullMarked
package tidegate.cloud.elb;

import org.jspecify.annotations.NullMarked;
