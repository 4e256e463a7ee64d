@NullMarked
package tidegate.testbed.aws.account;

import org.jspecify.annotations.NullMarked;
