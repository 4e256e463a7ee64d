/** The site that the templates under site/ describe, for the stage to be built after. */
@NullMarked
package tidegate.testbed.rehearsal.deployed;

import org.jspecify.annotations.NullMarked;
