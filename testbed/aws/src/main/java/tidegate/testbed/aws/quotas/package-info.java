@NullMarked
package tidegate.testbed.aws.quotas;

import org.jspecify.annotations.NullMarked;
