/** template.yaml, read as the SAM and CloudFormation engines would read it. */
@NullMarked
package tidegate.testbed.rehearsal.template;

import org.jspecify.annotations.NullMarked;
