@NullMarked
package tidegate.local.aws;

import org.jspecify.annotations.NullMarked;
