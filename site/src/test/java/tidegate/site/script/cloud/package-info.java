/** An AWS over loopback for site/deploy and site/destroy: what their calls need, and no more. */
@NullMarked
package tidegate.site.script.cloud;

import org.jspecify.annotations.NullMarked;
