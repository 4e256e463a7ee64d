/** Looks at production after a rollout and every quarter of an hour; goes back where it must. */
@NullMarked
package tidegate.verify;

import org.jspecify.annotations.NullMarked;
