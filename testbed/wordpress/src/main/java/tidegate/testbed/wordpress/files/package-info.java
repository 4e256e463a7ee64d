/**
 * WordPress's files laid out on disk: one original, and a document root for each task or release.
 */
@NullMarked
package tidegate.testbed.wordpress.files;

import org.jspecify.annotations.NullMarked;
