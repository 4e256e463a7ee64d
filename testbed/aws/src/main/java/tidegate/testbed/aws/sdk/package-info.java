@NullMarked
package tidegate.testbed.aws.sdk;

import org.jspecify.annotations.NullMarked;
