/** Draws the dashboard's page from what status and history answer. */
@NullMarked
package tidegate.rollout.page;

import org.jspecify.annotations.NullMarked;
