package tidegate.testbed.peak.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.calendar.Window;
import tidegate.testbed.peak.simulator.SimulatedSite;
import tidegate.testbed.peak.simulator.Simulator;
import tidegate.testbed.peak.simulator.TaskStart;
import tidegate.testbed.peak.trace.Trace;

class ProposalTest {
  private static final Instant START = Instant.parse("2027-01-05T00:00:00Z");

  /** Three hours of rest, six hours of 5,000 requests a minute from one minute to the next. */
  private static Trace step() {
    var requests = new int[10 * 60];
    Arrays.fill(requests, 300);
    Arrays.fill(requests, 180, 540, 5_000);
    return new Trace("step", START, requests);
  }

  private static Window window() {
    Instant start = START.plus(Duration.ofHours(3));
    return new Window(start, start, start.plus(Duration.ofHours(6)), 2, "step");
  }

  private static Proposal propose(SimulatedSite site) {
    return new Proposer(new Simulator(site)).propose(step(), List.of(window()), 2);
  }

  @Test
  void proposesWhatBearsAStepFromItsFirstMinute() {
    Proposal proposal = propose(SimulatedSite.usual());

    assertThat(proposal.bears()).isTrue();
    assertThat(proposal.floor()).isEqualTo(6);
    assertThat(proposal.lead()).isEqualTo(Duration.ofHours(1));
    assertThat(proposal.max()).isGreaterThanOrEqualTo(proposal.floor());
  }

  @Test
  void saysWhereNoFloorWouldDo() {
    assertThat(propose(SimulatedSite.usual().withQuota(6)).bears()).isFalse();
    assertThat(propose(SimulatedSite.usual().withConnections(12)).bears()).isFalse();
  }

  @Test
  void givesAnImageThatTakesLongerMoreLead() {
    assertThat(propose(SimulatedSite.usual().withStart(TaskStart.ofImage(60_000))).lead())
        .isGreaterThan(Duration.ofHours(1));
  }

  @Test
  void putsTheProposalIntoACalendarThatTheFunctionsRead() {
    var text =
        new CalendarText(
            """
            {"zone":"Asia/Seoul","baseline":2,"max":6,
             "peaks":[{"days":[5],"length":"P2D","floor":4},{"days":[25],"length":"P1D","floor":5}],
             "extra":[{"from":"2027-12-24T00:00","length":"P2D","floor":6,"why":"Christmas"}],
             "skip":["2027-01-05"]}\
            """);
    var proposal = new Proposal(9, true, Duration.ofHours(1), Duration.ofMinutes(7), 9, 14);

    PeakCalendar changed = text.with(text.rules().get(1), proposal).calendar();
    PeakCalendar longer = text.withDay(Instant.parse("2027-03-10T01:00:00Z"), proposal).calendar();

    assertThat(text.rules()).extracting(CalendarText.RuleText::floor).containsExactly(4, 5, 6);
    assertThat(changed.max()).isEqualTo(14);
    assertThat(changed.floorAt(Instant.parse("2027-01-25T03:00:00Z")).tasks()).isEqualTo(9);
    assertThat(changed.floorAt(Instant.parse("2027-02-05T03:00:00Z")).tasks()).isEqualTo(4);
    assertThat(longer.floorAt(Instant.parse("2027-03-10T01:00:00Z")).tasks()).isEqualTo(9);
  }

  @Test
  void theDefaultCalendarIsTheTemplates() throws IOException {
    assertThat(Files.readString(Path.of("../../template.yaml")))
        .contains("Default: '" + CalendarText.DEFAULT + "'");
  }

  @Test
  @Tag("slow")
  void eightProposalsCostAboutWhatTheBestDoesAndDoNotFallShort() {
    ProposalProof proof = ProposalProof.play(8, 1);

    assertThat(proof.fellShort()).isZero();
    assertThat(proof.hopeless()).isZero();
    assertThat(proof.within(0.5)).isLessThan(1.10);
  }
}
