package tidegate.testbed.chaos;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import tidegate.core.calendar.Window;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.aws.wire.AwsCall;
import tidegate.testbed.chaos.plan.MonthPlan;
import tidegate.testbed.chaos.plan.PlannedAction;

/** Writes a month down while it is played, a line for whatever matters. */
final class MonthTimeline {
  private static final Set<String> WRITES =
      Set.of(
          "CreateDeployment",
          "StopDeployment",
          "RegisterScalableTarget",
          "UpdateService",
          "TagResource",
          "PutLifecycleEventHookExecutionStatus");

  private final PrintStream out;
  private final DateTimeFormatter form;

  private MonthTimeline(PrintStream out, ZoneId zone) {
    this.out = out;
    this.form = DateTimeFormatter.ofPattern("dd'T'HH:mm:ss").withZone(zone);
  }

  static void of(Month month, PrintStream out) {
    MonthPlan plan = month.plan();
    var line = new MonthTimeline(out, plan.calendar().zone());
    out.println(plan.setting().calendar());
    out.println(plan.setting().odds());
    out.println(plan.setting().world());
    for (Window window : plan.calendar().windows(plan.start(), plan.end())) {
      line.write(window.leadStart(), "lead of " + window.why() + ", floor " + window.floor());
      line.write(window.end(), "end of " + window.why());
    }
    for (PlannedAction planned : plan.actions()) {
      month
          .stage()
          .clock()
          .at(planned.at(), () -> line.write(planned.at(), "* " + planned.action()));
    }
    month.stage().aws().journal().onEntry(line::happened);
    month.stage().aws().calls().onCall(line::called);
  }

  private void write(Instant at, String what) {
    out.println(form.format(at) + "  " + what);
  }

  private void happened(JournalEntry entry) {
    switch (entry) {
      case JournalEntry.FunctionEnded ended -> {
        if (ended.failed()) {
          write(
              ended.at(),
              "  "
                  + ended.function()
                  + " began "
                  + form.format(ended.started())
                  + " and failed: "
                  + ended.outcome());
        } else if (ended.outcome().length() > 4) {
          write(
              ended.at(),
              "  "
                  + ended.function()
                  + " began "
                  + form.format(ended.started())
                  + ": "
                  + brief(ended.outcome()));
        }
      }
      case JournalEntry.EventSent sent -> {
        if (sent.deliveries() != 1) {
          write(
              sent.at(),
              "  event delivered "
                  + sent.deliveries()
                  + " times: "
                  + brief(sent.event().get("detail").toString()));
        }
      }
      case JournalEntry.TaskChanged _, JournalEntry.ImagePushed _ -> {
        // Its set, or the deed, says so.
      }
      case JournalEntry.NoticePublished notice ->
          write(notice.at(), "  TOLD " + notice.subject() + " | " + brief(notice.message()));
      case JournalEntry.TaskSetChanged set ->
          write(
              set.at(),
              "  set of %s %s %d/%d running, %d healthy, %s"
                  .formatted(
                      set.deploymentId(),
                      set.status(),
                      set.running(),
                      set.desired(),
                      set.healthy(),
                      set.targetGroup().split("/", -1)[1]));
      default -> write(entry.at(), "  " + brief(entry.toString()));
    }
  }

  private void called(AwsCall call) {
    if (WRITES.contains(call.operation()) || !call.outcome().equals("OK")) {
      write(
          call.at(),
          "    %s %s %s %s"
              .formatted(
                  call.principal(),
                  call.operation(),
                  call.outcome(),
                  brief(call.request().toString())));
    }
  }

  private static String brief(String text) {
    String line = text.replace('\n', ' ');
    return line.length() > 300 ? line.substring(0, 300) + "…" : line;
  }
}
