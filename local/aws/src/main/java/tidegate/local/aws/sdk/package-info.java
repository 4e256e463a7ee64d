@NullMarked
package tidegate.local.aws.sdk;

import org.jspecify.annotations.NullMarked;
