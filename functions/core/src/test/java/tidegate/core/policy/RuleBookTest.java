package tidegate.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tidegate.core.deployment.Intent;

class RuleBookTest {
  @ParameterizedTest
  @EnumSource
  void codeDeploysOwnRollbackIsNeverRefused(Moment moment) {
    assertThat(RuleBook.rule(Intent.ROLLBACK, moment).passes()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IMPOSSIBLE")
  void aWayBackIsStoppedOnlyByWhatMakesItImpossible(Moment moment) {
    assertThat(RuleBook.rule(Intent.WAY_BACK, moment).passes()).isTrue();
  }

  @Test
  void aHotfixPassesFreezeAlarmAndAnUnsteadyService() {
    for (Moment moment :
        EnumSet.of(
            Moment.FREEZE_AT_START,
            Moment.FREEZE_AT_SHIFT,
            Moment.LEAD_STARTS,
            Moment.RED_ALARM,
            Moment.UNSTEADY)) {
      assertThat(RuleBook.rule(Intent.HOTFIX, moment).passes()).as(moment.name()).isTrue();
    }
    assertThat(RuleBook.rule(Intent.HOTFIX, Moment.CRITICAL_FINDINGS)).isEqualTo(Ruling.STOPS);
  }

  @Test
  void aReleaseWaitsForWhatPassesAndIsStoppedByWhatDoesNot() {
    assertThat(RuleBook.rule(Intent.RELEASE, Moment.FREEZE_AT_START)).isEqualTo(Ruling.WAITS);
    assertThat(RuleBook.rule(Intent.RELEASE, Moment.RED_ALARM)).isEqualTo(Ruling.WAITS);
    assertThat(RuleBook.rule(Intent.RELEASE, Moment.LEAD_STARTS)).isEqualTo(Ruling.STOPS);
    assertThat(RuleBook.rule(Intent.RELEASE, Moment.FREEZE_AT_SHIFT)).isEqualTo(Ruling.STOPS);
  }

  @ParameterizedTest
  @EnumSource
  void whateverMayShipWhileProductionIsDown(Intent intent) {
    assertThat(RuleBook.rule(intent, Moment.PRODUCTION_DOWN).passes()).isTrue();
  }

  @Test
  void visitorsHaveNotMetWhatEndedBeforeTheShift() {
    assertThat(Lifecycle.beforeShift("BeforeAllowTraffic")).isTrue();
    assertThat(Lifecycle.beforeShift("Install")).isTrue();
    assertThat(Lifecycle.beforeShift("AllowTraffic")).isFalse();
    assertThat(Lifecycle.beforeShift("AfterAllowTraffic")).isFalse();
    assertThat(Lifecycle.beforeShift("verify")).isFalse();
  }
}
