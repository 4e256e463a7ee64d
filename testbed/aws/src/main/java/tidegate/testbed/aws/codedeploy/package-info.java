@NullMarked
package tidegate.testbed.aws.codedeploy;

import org.jspecify.annotations.NullMarked;
