@NullMarked
package tidegate.cloud.ecr;

import org.jspecify.annotations.NullMarked;
