/** Lambda on this machine: built zips under the real runtime interface client. */
@NullMarked
package tidegate.testbed.rehearsal.lambda;

import org.jspecify.annotations.NullMarked;
