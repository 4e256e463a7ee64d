@NullMarked
package tidegate.local.aws.sts;

import org.jspecify.annotations.NullMarked;
