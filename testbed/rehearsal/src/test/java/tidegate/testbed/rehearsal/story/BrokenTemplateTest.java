package tidegate.testbed.rehearsal.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidegate.testbed.wordpress.TestbedException;

/** What is broken in template.yaml breaks the rehearsal, with a sentence that says where. */
@Tag("slow")
final class BrokenTemplateTest {
  @TempDir Path folder;

  @Test
  void namesAHandlerThatIsNotInItsZip() throws IOException {
    assertThatThrownBy(() -> play("tidegate.rollout.Handler::", "tidegate.rollout.Hand::"))
        .hasMessageContaining("RolloutFunction")
        .hasMessageContaining("tidegate.rollout.Hand");
  }

  @Test
  void namesAHookWhoseNameCodeDeployMayNotInvoke() throws IOException {
    assertThatThrownBy(() -> play("CodeDeployHook_${AWS", "Hook_${AWS"))
        .isInstanceOf(TestbedException.class)
        .hasMessageContainingAll(
            "Hook_tidegate_AfterAllowTestTraffic", "roles.yaml's CodeDeployRole");
  }

  @Test
  void namesThePushRuleWhenItsPatternMatchesNothing() throws IOException {
    assertThatThrownBy(() -> play("[ECR Image Action]", "[ECR Image Acton]"))
        .isInstanceOf(StoryBroken.class)
        .hasMessageContaining("Push rule");
  }

  @Test
  void namesAFunctionWhosePatternIsNone() throws IOException {
    assertThatThrownBy(() -> play("action-type: [PUSH]", "action-type: PUSH"))
        .hasMessageContaining("RolloutFunction");
  }

  @Test
  void namesTheActionThatARoleDoesNotGrantAndTheFunctionThatNeedsIt() throws IOException {
    assertThatThrownBy(() ->
            play(
                "- ecr:DescribeImages\n                  - ecr:DescribeImageScanFindings",
                "- ecr:DescribeImageScanFindings"))
        .isInstanceOf(StoryBroken.class)
        .hasMessageContaining("RolloutFunction needs ecr:DescribeImages")
        .hasMessageContaining("RolloutRole in template.yaml does not grant it");
  }

  private void play(String what, String with) throws IOException {
    var text = Files.readString(TestRehearsal.ROOT.resolve("template.yaml"));
    assertThat(text).contains(what);
    var broken = Files.writeString(folder.resolve("template.yaml"), text.replace(what, with));
    try (var rehearsed = TestRehearsal.on(TestRehearsal.options(folder).withTemplate(broken))) {
      rehearsed.open();
      RolloutSteps.ships(rehearsed.context, "release-2");
    }
  }
}
