@NullMarked
package tidegate.probe.http;

import org.jspecify.annotations.NullMarked;
