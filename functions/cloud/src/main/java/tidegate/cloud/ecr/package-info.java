/** Images: which tags and digests a repository holds, what runs where, and what a scan found. */
@NullMarked
package tidegate.cloud.ecr;

import org.jspecify.annotations.NullMarked;
