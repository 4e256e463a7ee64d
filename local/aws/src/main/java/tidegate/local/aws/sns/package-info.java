@NullMarked
package tidegate.local.aws.sns;

import org.jspecify.annotations.NullMarked;
