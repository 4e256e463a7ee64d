@NullMarked
package tidegate.local.aws.elb;

import org.jspecify.annotations.NullMarked;
