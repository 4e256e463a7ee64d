@NullMarked
package tidegate.cloud.codedeploy;

import org.jspecify.annotations.NullMarked;
