@NullMarked
package tidegate.cloud.quotas;

import org.jspecify.annotations.NullMarked;
