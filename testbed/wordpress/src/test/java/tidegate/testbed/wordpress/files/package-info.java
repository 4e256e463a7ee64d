@NullMarked
package tidegate.testbed.wordpress.files;

import org.jspecify.annotations.NullMarked;
