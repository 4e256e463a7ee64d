package tidegate.testbed.chaos;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import tidegate.core.calendar.Window;
import tidegate.testbed.aws.wire.Call;
import tidegate.testbed.aws.world.Happening;
import tidegate.testbed.chaos.life.Deed;
import tidegate.testbed.chaos.life.Life;

/** Writes a month down while it is played, a line for whatever matters. */
final class Timeline {
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

  private Timeline(PrintStream out, ZoneId zone) {
    this.out = out;
    this.form = DateTimeFormatter.ofPattern("dd'T'HH:mm:ss").withZone(zone);
  }

  static void of(Month month, PrintStream out) {
    Life life = month.life();
    var line = new Timeline(out, life.calendar().zone());
    out.println(life.setting().calendar());
    out.println(life.setting().odds());
    for (Window window : life.calendar().windows(life.start(), life.end())) {
      line.write(window.leadStart(), "lead of " + window.why() + ", floor " + window.floor());
      line.write(window.end(), "end of " + window.why());
    }
    for (Deed deed : life.deeds()) {
      month.stage().clock().at(deed.at(), () -> line.write(deed.at(), "* " + deed.act()));
    }
    month.stage().aws().journal().onEntry(line::happened);
    month.stage().aws().calls().onCall(line::called);
  }

  private void write(Instant at, String what) {
    out.println(form.format(at) + "  " + what);
  }

  private void happened(Happening happening) {
    switch (happening) {
      case Happening.FunctionEnded ended -> {
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
      case Happening.EventSent sent -> {
        if (sent.deliveries() != 1) {
          write(
              sent.at(),
              "  event delivered "
                  + sent.deliveries()
                  + " times: "
                  + brief(sent.event().get("detail").toString()));
        }
      }
      case Happening.TaskChanged _, Happening.ImagePushed _ -> {
        // Its set, or the deed, says so.
      }
      case Happening.NoticePublished notice ->
          write(notice.at(), "  TOLD " + notice.subject() + " | " + brief(notice.message()));
      case Happening.TaskSetChanged set ->
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
      default -> write(happening.at(), "  " + brief(happening.toString()));
    }
  }

  private void called(Call call) {
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
