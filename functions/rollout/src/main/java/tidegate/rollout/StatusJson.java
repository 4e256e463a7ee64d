package tidegate.rollout;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import tidegate.cloud.cloudwatch.AlarmStates;
import tidegate.cloud.ecs.TaskSet;
import tidegate.core.calendar.Floor;
import tidegate.core.calendar.Freeze;
import tidegate.core.calendar.Window;
import tidegate.core.memory.HandFreeze;
import tidegate.core.time.MachineTime;
import tidegate.rollout.observe.Facts;

/** What status answers for programs and for the page, beside its sentences. */
record StatusJson(Settings settings) {

  private static final Duration AHEAD = Duration.ofDays(366);

  /**
   * Adds it. Alarms that CloudWatch does not tell now are left out.
   *
   * @param freeze what holds a release back, a peak's or a person's
   */
  void addTo(JsonObject reply, Facts facts, Optional<Freeze> freeze) {
    reply.addProperty("site", settings.site().name());
    reply.addProperty("url", settings.site().url());
    reply.addProperty("at", local(facts.now()));
    facts.service().primary().ifPresent(primary -> reply.add("tasks", tasks(primary)));
    serves(facts).ifPresent(release -> reply.add("serves", release));
    var sets = new JsonArray();
    facts.service().taskSets().forEach(set -> sets.add(taskSet(set)));
    reply.add("taskSets", sets);
    reply.add("floor", floor(settings.calendar().floorAt(facts.now())));
    next(facts.now()).ifPresent(window -> reply.add("nextPeak", peak(window)));
    freeze.ifPresentOrElse(
        one -> reply.addProperty("frozenWhy", why(one, facts)), () -> nextFreeze(reply, facts));
    alarms(facts).ifPresent(alarms -> reply.add("alarms", alarms));
  }

  private static JsonObject tasks(TaskSet primary) {
    var json = new JsonObject();
    json.addProperty("running", primary.running());
    json.addProperty("desired", primary.computedDesired());
    json.addProperty("steady", primary.steady());
    return json;
  }

  private static JsonObject taskSet(TaskSet set) {
    JsonObject json = tasks(set);
    json.addProperty("serves", set.status().equals("PRIMARY"));
    json.addProperty("deployment", set.deploymentId());
    return json;
  }

  private Optional<JsonObject> serves(Facts facts) {
    if (facts.service().primary().isEmpty()) {
      return Optional.empty();
    }
    return settings.releases().newestFirst(facts.images().pushed()).stream()
        .filter(release -> facts.runningDigests().contains(release.digest()))
        .findFirst()
        .map(release -> {
          var json = new JsonObject();
          json.addProperty("tag", release.tag());
          json.addProperty("digest", release.digest());
          return json;
        });
  }

  private JsonObject floor(Floor floor) {
    var json = new JsonObject();
    json.addProperty("tasks", floor.tasks());
    json.addProperty(
        "why",
        floor
            .window()
            .map(window -> window.name().in(settings.language()))
            .orElseGet(() ->
                switch (settings.language()) {
                  case ENGLISH -> "baseline";
                  case KOREAN -> "평소";
                }));
    return json;
  }

  private Optional<Window> next(Instant now) {
    return settings.calendar().windows(now, now.plus(AHEAD)).stream()
        .filter(window -> window.start().isAfter(now))
        .findFirst();
  }

  private JsonObject peak(Window window) {
    var json = new JsonObject();
    json.addProperty("name", window.name().in(settings.language()));
    json.addProperty("leadStart", local(window.leadStart()));
    json.addProperty("start", local(window.start()));
    json.addProperty("end", local(window.end()));
    json.addProperty("tasks", window.floor());
    return json;
  }

  private String why(Freeze freeze, Facts facts) {
    return facts
        .frozenByHand()
        .map(HandFreeze::whose)
        .or(() ->
            settings.calendar().windows(facts.now(), freeze.until()).stream()
                .findFirst()
                .map(window -> window.name().in(settings.language())))
        .orElse(freeze.why());
  }

  private void nextFreeze(JsonObject reply, Facts facts) {
    settings
        .calendar()
        .freezes(facts.now(), facts.now().plus(AHEAD), settings.longestRollout())
        .stream()
        .filter(freeze -> freeze.from().isAfter(facts.now()))
        .findFirst()
        .ifPresent(freeze -> reply.addProperty("nextFreeze", local(freeze.from())));
  }

  private static Optional<JsonObject> alarms(Facts facts) {
    try {
      AlarmStates states = facts.alarms();
      var json = new JsonObject();
      json.addProperty("watched", facts.group().alarms().size());
      json.add("red", names(states.red()));
      json.add("missing", names(states.missing()));
      return Optional.of(json);
    } catch (SdkException _) {
      // The sentence for people says why.
      return Optional.empty();
    }
  }

  private static JsonArray names(List<String> names) {
    var array = new JsonArray();
    names.forEach(array::add);
    return array;
  }

  private String local(Instant instant) {
    return new MachineTime(settings.calendar().zone()).instant(instant);
  }
}
