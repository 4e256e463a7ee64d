package tidegate.rollout;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tidegate.core.deployment.Deployment;
import tidegate.core.release.Release;
import tidegate.core.time.MachineTime;
import tidegate.rollout.preflight.Checked;
import tidegate.rollout.preflight.Result;
import tidegate.rollout.preflight.Text;

/** Answers as JSON that a person can read. */
final class Replies {

  private final Settings settings;
  private final RolloutPhrases phrases;

  Replies(Settings settings) {
    this.settings = settings;
    this.phrases = new RolloutPhrases(settings);
  }

  JsonObject decision(Decision decision, Instant now) {
    var reply = new JsonObject();
    reply.addProperty("decision", name((Record) decision));
    reply.addProperty("sentence", in(phrases.sentence(decision, now)));
    return reply;
  }

  JsonObject status(Decision decision, Facts facts, Instant now) {
    JsonObject reply = decision(decision, now);
    if (facts.service().primary().isPresent()) {
      reply.addProperty("running", facts.runningDigest().orElse("an image of another repository"));
    }
    settings
        .releases()
        .newest(facts.pushed())
        .ifPresent(release -> reply.add("newest", release(release)));
    facts.inFlight().ifPresent(deployment -> reply.add("inFlight", deployment(deployment)));
    settings
        .calendar()
        .freezeAt(now, settings.longestRollout())
        .ifPresent(freeze -> reply.addProperty("frozenUntil", local(freeze.until())));
    return reply;
  }

  JsonObject explain(Decision decision, List<Checked> checked, List<String> would, Instant now) {
    JsonObject reply = decision(decision, now);
    var rows = new JsonArray();
    checked.forEach(row -> rows.add(row(row)));
    reply.add("preflight", rows);
    var acts = new JsonArray();
    would.forEach(acts::add);
    reply.add("would", acts);
    return reply;
  }

  private JsonObject row(Checked checked) {
    var row = new JsonObject();
    row.addProperty("check", checked.check());
    row.addProperty("outcome", name((Record) checked.result()));
    switch (checked.result()) {
      case Result.Passed _ -> {
        // Says it all.
      }
      case Result.Skipped(Text why) -> row.addProperty("why", in(why));
      case Result.Waits(Text why) -> row.addProperty("why", in(why));
      case Result.Faulty(Text what, Text fix) -> {
        row.addProperty("why", in(what));
        row.addProperty("fix", in(fix));
      }
    }
    return row;
  }

  private JsonObject release(Release release) {
    var json = new JsonObject();
    json.addProperty("tag", release.tag());
    json.addProperty("digest", release.digest());
    json.addProperty("pushed", local(release.pushedAt()));
    return json;
  }

  private JsonObject deployment(Deployment deployment) {
    var json = new JsonObject();
    json.addProperty("id", deployment.id());
    json.addProperty("what", deployment.description());
    json.addProperty("since", local(deployment.created()));
    json.addProperty("shifted", deployment.shifted());
    return json;
  }

  private String local(Instant instant) {
    return new MachineTime(settings.calendar().zone()).instant(instant);
  }

  private String in(Text text) {
    return text.in(settings.language());
  }

  /** {@code AlreadyTried} as {@code already-tried}. */
  static String name(Record record) {
    return record
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
