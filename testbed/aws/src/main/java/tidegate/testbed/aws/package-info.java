/**
 * An AWS that lives in the JVM and speaks the real wire protocols, for tests and rehearsals.
 *
 * <p>{@link tidegate.testbed.aws.StandInAws} is the account, {@link tidegate.testbed.aws.Site} a
 * site that stands in it, and {@link tidegate.testbed.aws.clock.VirtualClock} the only thing that
 * moves it. What tasks and functions do is told through {@link tidegate.testbed.aws.TaskRunner} and
 * {@link tidegate.testbed.aws.FunctionRunner}.
 *
 * <p>Where AWS's behaviour is not documented, the stricter reading is played: a deployment that
 * starts under a red alarm is stopped at once, a deployment holds its group until blue is gone, and
 * without a test listener the test hook is skipped.
 *
 * <p>Not played: IAM (every signature is accepted), S3 and YAML revisions, listener rules beyond
 * the default one, scaling policies that act by themselves, deregistration of task definitions, and
 * CloudWatch's CBOR protocol, which SDKs newer than the pinned one speak.
 */
@NullMarked
package tidegate.testbed.aws;

import org.jspecify.annotations.NullMarked;
