package tidegate.rollout;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tidegate.cloud.ecr.Image;
import tidegate.core.calendar.Freeze;
import tidegate.core.deployment.Deployment;
import tidegate.core.memory.HandFreeze;
import tidegate.core.policy.Freezes;
import tidegate.core.release.Release;
import tidegate.core.time.MachineTime;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.decide.PastRelease;
import tidegate.rollout.decide.Plan;
import tidegate.rollout.observe.Facts;
import tidegate.rollout.preflight.Checked;
import tidegate.rollout.preflight.Result;
import tidegate.rollout.preflight.Text;
import tidegate.rollout.tell.Phrases;
import tidegate.rollout.tell.ReportPhrases;
import tidegate.rollout.tell.StatusPhrases;

/** Answers as JSON that a person can read. */
final class Replies {

  private final Settings settings;
  private final Phrases phrases;

  Replies(Settings settings) {
    this.settings = settings;
    this.phrases = new Phrases(settings);
  }

  JsonObject outcome(Outcome outcome, Instant now) {
    return reply(ReplyNames.name(outcome), phrases.sentence(outcome, now));
  }

  private JsonObject plan(Plan plan, Instant now) {
    return reply(ReplyNames.name(plan), phrases.sentence(plan, now));
  }

  private JsonObject reply(String decision, Text sentence) {
    var reply = new JsonObject();
    reply.addProperty("decision", decision);
    reply.addProperty("sentence", in(sentence));
    return reply;
  }

  JsonObject status(Plan plan, Facts facts, Instant now) {
    JsonObject reply = plan(plan, now);
    if (facts.service().primary().isPresent()) {
      reply.addProperty(
          "running",
          facts.runningDigests().isEmpty()
              ? "an image that is not known"
              : String.join(", ", facts.runningDigests()));
    }
    settings
        .releases()
        .newest(facts.images().pushed())
        .ifPresent(release -> reply.add("newest", release(release)));
    facts.inFlight().ifPresent(deployment -> reply.add("inFlight", deployment(deployment)));
    facts.frozenByHand().ifPresent(freeze -> reply.add("frozenByHand", freeze(freeze)));
    Optional<Freeze> byHand = facts.frozenByHand().map(HandFreeze::freeze);
    Optional<Freeze> freeze =
        new Freezes(settings.calendar(), settings.longestRollout(), byHand).atStart(now);
    freeze.ifPresent(one -> reply.addProperty("frozenUntil", local(one.until())));
    new StatusJson(settings).addTo(reply, facts, freeze);
    reply.addProperty(
        "text",
        in(
            phrases
                .sentence(plan, now)
                .and("\n", "\n")
                .and(new StatusPhrases(settings).of(facts, freeze))));
    return reply;
  }

  JsonObject dryRun(Plan plan, List<String> would, Instant now) {
    JsonObject reply = plan(plan, now);
    reply.addProperty("dryRun", true);
    reply.add("would", strings(would));
    return reply;
  }

  /** Where nothing can be examined, what is planned says why. */
  JsonObject preflight(Optional<Release> release, List<Checked> checked, Plan plan, Instant now) {
    JsonObject reply =
        text(
            release
                .filter(_ -> !checked.isEmpty())
                .map(known -> ReportPhrases.preflight(known, checked))
                .orElseGet(() -> phrases.sentence(plan, now)));
    release.ifPresent(known -> reply.add("release", release(known)));
    reply.add("preflight", rows(checked));
    return reply;
  }

  /** Where nothing can be compared, what is planned says why. */
  JsonObject diff(Optional<Release> newest, Facts facts, Plan plan) {
    Optional<Image> image = newest.flatMap(release -> facts.images().find(release.digest()));
    if (facts.service().primary().isEmpty() || image.isEmpty()) {
      return text(phrases.sentence(plan, facts.now()));
    }
    JsonObject reply = text(ReportPhrases.diff(newest.orElseThrow(), image.get(), facts));
    reply.add("release", release(newest.orElseThrow()));
    return reply;
  }

  /** Of all that is remembered, or of one deployment. */
  JsonObject history(Facts facts, String id) {
    List<PastRelease> past =
        PastRelease.last(facts).stream()
            .filter(one -> id.isEmpty() || one.deployment().id().equals(id))
            .toList();
    JsonObject reply = text(new ReportPhrases(settings).history(past, facts.now()));
    var rows = new JsonArray();
    past.forEach(one -> rows.add(past(one)));
    reply.add("deployments", rows);
    return reply;
  }

  private JsonObject past(PastRelease past) {
    var json = new JsonObject();
    json.addProperty("id", past.deployment().id());
    json.addProperty("since", local(past.deployment().created()));
    past.said()
        .ifPresent(said -> {
          json.addProperty("release", said.tag());
          json.addProperty("digest", said.digest());
          json.addProperty("intent", said.intent().word());
          json.addProperty("by", said.who());
        });
    json.addProperty("verdict", past.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.addProperty("sentence", in(ReportPhrases.verdict(past.verdict())));
    past.deployment().ended().ifPresent(ended -> json.addProperty("ended", local(ended)));
    if (!past.why().isEmpty()) {
      json.addProperty("why", past.why());
    }
    past.refusal()
        .ifPresent(refusal -> {
          json.addProperty("evidence", refusal.evidence());
          json.addProperty("remedy", refusal.remedy());
        });
    return json;
  }

  /** What a person reads as it is; the other members are for programs. */
  private JsonObject text(Text text) {
    var reply = new JsonObject();
    reply.addProperty("text", in(text));
    return reply;
  }

  private static JsonArray strings(List<String> texts) {
    var array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }

  private JsonArray rows(List<Checked> checked) {
    var rows = new JsonArray();
    checked.forEach(row -> rows.add(row(row)));
    return rows;
  }

  JsonObject explain(Plan plan, List<Checked> checked, List<String> would, Instant now) {
    JsonObject reply = plan(plan, now);
    reply.add("preflight", rows(checked));
    reply.add("would", strings(would));
    return reply;
  }

  private JsonObject row(Checked checked) {
    var row = new JsonObject();
    row.addProperty("check", checked.check());
    row.addProperty("outcome", ReplyNames.name(checked.result()));
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

  private JsonObject freeze(HandFreeze freeze) {
    var json = new JsonObject();
    json.addProperty("until", local(freeze.until()));
    json.addProperty("by", freeze.who());
    json.addProperty("why", freeze.why());
    json.addProperty("since", local(freeze.from()));
    return json;
  }

  private JsonObject deployment(Deployment deployment) {
    var json = new JsonObject();
    json.addProperty("id", deployment.id());
    json.addProperty("what", deployment.description());
    json.addProperty("since", local(deployment.created()));
    json.addProperty("shifted", deployment.shifted());
    json.addProperty("sentence", in(ReportPhrases.inFlight(deployment)));
    return json;
  }

  private String local(Instant instant) {
    return new MachineTime(settings.calendar().zone()).instant(instant);
  }

  private String in(Text text) {
    return text.in(settings.language());
  }
}
