/**
 * Who may pass what: the one home of the rules that rollout, gate, peaks and verify share. {@link
 * tidegate.core.policy.RuleBook} is this table:
 *
 * <table>
 *   <caption>intent × moment: may it, and why</caption>
 *   <tr><th></th><th>release</th><th>hotfix</th><th>way back</th><th>CodeDeploy's rollback</th></tr>
 *   <tr><td>a freeze holds at the start, a peak's or one by hand</td>
 *       <td>waits for its end</td><td>passes: that is what it is for</td>
 *       <td>passes: the peak needs what worked</td><td>passes</td></tr>
 *   <tr><td>a freeze holds at the shift</td>
 *       <td>is stopped</td><td>passes</td><td>passes</td><td>passes</td></tr>
 *   <tr><td>a peak's lead starts before its shift is through</td>
 *       <td>is stopped and rolled back</td><td>goes on, told</td><td>goes on, told</td>
 *       <td>goes on</td></tr>
 *   <tr><td>an alarm of the group is red</td>
 *       <td>waits</td><td>passes: it may be the cure</td><td>passes: it is the cure</td>
 *       <td>passes</td></tr>
 *   <tr><td>the service is not steady</td>
 *       <td>waits</td><td>passes</td><td>passes</td><td>passes</td></tr>
 *   <tr><td>production is down</td>
 *       <td>passes: nothing is left to protect</td><td>passes</td><td>passes</td>
 *       <td>passes</td></tr>
 *   <tr><td>capacity is moving</td>
 *       <td>waits, for minutes</td><td>waits, for minutes</td><td>passes</td><td>passes</td></tr>
 *   <tr><td>the image has critical findings</td>
 *       <td>is stopped</td><td>is stopped</td><td>passes, told</td><td>passes</td></tr>
 *   <tr><td>a check finds it unsafe: no restore point, no test listener</td>
 *       <td>is stopped</td><td>is stopped</td><td>passes, told</td><td>passes</td></tr>
 *   <tr><td>a check whose owner wants to be told only, or which the rollout cures</td>
 *       <td>passes, told</td><td>passes, told</td><td>passes, told</td><td>passes</td></tr>
 *   <tr><td>it cannot run: no image, no task set, no listener</td>
 *       <td>is stopped</td><td>is stopped</td><td>is stopped</td><td>is left to CodeDeploy</td></tr>
 * </table>
 *
 * <p>Nothing here asks AWS or reads a clock; everything is immutable and thread-safe.
 */
@NullMarked
package tidegate.core.policy;

import org.jspecify.annotations.NullMarked;
