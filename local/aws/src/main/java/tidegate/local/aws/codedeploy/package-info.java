@NullMarked
package tidegate.local.aws.codedeploy;

import org.jspecify.annotations.NullMarked;
