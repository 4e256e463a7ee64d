/** The stand-in's ECR: repositories, pushes, manifests, scans. */
@NullMarked
package tidegate.testbed.aws.ecr;

import org.jspecify.annotations.NullMarked;
