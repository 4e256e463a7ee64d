@NullMarked
package tidegate.testbed.wordpress.database;

import org.jspecify.annotations.NullMarked;
