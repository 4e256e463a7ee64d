package tidegate.probe.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tidegate.core.verdict.Evidence;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.core.verdict.Weight;
import tidegate.probe.check.About;
import tidegate.probe.check.Counts;
import tidegate.probe.page.Coverage;
import tidegate.probe.page.PageRequest;

/** Turns what a check noted into its finding. */
final class FindingEvaluator {

  private static final int MOST_EVIDENCE = 3;

  private final About about;
  private final CheckObservations observations;
  private final Optional<CheckObservations> blue;
  private final Collection<PageRequest> wanted;

  /**
   * @param wanted the pages it should have been shown
   */
  FindingEvaluator(
      About about,
      CheckObservations observations,
      Optional<CheckObservations> blue,
      Collection<PageRequest> wanted) {
    this.about = about;
    this.observations = observations;
    this.blue = blue;
    this.wanted = List.copyOf(wanted);
  }

  /** Faults that may block: grave, and new where that counts. */
  List<CheckObservations.Entry> fresh() {
    Set<String> old =
        about.counts() == Counts.ABSOLUTE
            ? Set.of()
            : blue.map(CheckObservations::graveKeys).orElse(Set.of());
    return observations.entries().stream()
        .filter(CheckObservations.Entry::grave)
        .filter(entry -> !old.contains(entry.observation().key()))
        .toList();
  }

  /** The one page to ask again before its fault is believed; empty where there is no doubt. */
  Optional<PageRequest> doubt() {
    List<CheckObservations.Entry> fresh = fresh();
    long answers =
        fresh.stream().map(CheckObservations.Entry::target).filter(Optional::isPresent).count();
    return answers == 1 && answers == fresh.size() ? fresh.getFirst().target() : Optional.empty();
  }

  Finding finding() {
    List<CheckObservations.Entry> fresh = fresh();
    if (!fresh.isEmpty()) {
      return faulty(fresh);
    }
    if (observations.unmeasured().isPresent()) {
      return plain(Outcome.UNMEASURED, observations.unmeasured().get());
    }
    if (!observations.entries().isEmpty()) {
      return warned();
    }
    long missed = wanted.stream().filter(target -> !observations.saw(target)).count();
    if (observations.answers() == 0) {
      return nothingSeen(missed);
    }
    return Coverage.enough(wanted.size() - missed, wanted.size()) && !behind()
        ? plain(Outcome.PASSED, observations.seen().orElse("nothing wrong" + onAnswers(missed)))
        : tooFew(missed);
  }

  private Finding faulty(List<CheckObservations.Entry> fresh) {
    CheckObservations.Entry first = fresh.getFirst();
    String what = first.observation().what() + sureness(fresh) + others(fresh);
    if (doubt().filter(observations::answeredAgain).isPresent()) {
      return finding(Outcome.WARNED, what + ", and not again when the page was asked anew", fresh);
    }
    Outcome outcome =
        switch (about.counts()) {
          case ABSOLUTE -> Outcome.FAILED;
          case RELATIVE -> blue.isPresent() ? Outcome.FAILED : Outcome.WARNED;
          case TOLD -> Outcome.WARNED;
        };
    return finding(outcome, what, fresh);
  }

  private Finding warned() {
    List<CheckObservations.Entry> entries = observations.entries();
    CheckObservations.Entry first = entries.getFirst();
    String already = first.grave() ? " (blue has this, too)" : "";
    return finding(Outcome.WARNED, first.observation().what() + already + others(entries), entries);
  }

  private Finding nothingSeen(long missed) {
    if (missed > 0 || observations.skipped().isEmpty()) {
      return wanted.isEmpty()
          ? plain(Outcome.SKIPPED, "the site has no page to see this on")
          : plain(Outcome.UNMEASURED, "none of the pages that show it answered");
    }
    return plain(Outcome.SKIPPED, observations.skipped().get());
  }

  /** Whether blue answered what this side did not, though it was asked for the same. */
  private boolean behind() {
    return wanted.stream()
        .anyMatch(request ->
            !observations.saw(request) && blue.filter(one -> one.saw(request)).isPresent());
  }

  /** What was seen on a part is proved for that part: the rest may hide what is looked for. */
  private Finding tooFew(long missed) {
    String what = missed + " of " + wanted.size() + " pages that show it did not answer";
    return switch (about.counts()) {
      case ABSOLUTE, RELATIVE ->
          new Finding(
              about.id(),
              blue.isPresent() ? Weight.ABSOLUTE : about.counts().weight(),
              Outcome.UNMEASURED,
              what,
              List.of(),
              about.remedy());
      case TOLD -> plain(Outcome.UNMEASURED, what);
    };
  }

  private String onAnswers(long missed) {
    String late = missed == 0 ? "" : "; " + missed + " pages did not answer in time";
    return observations.answers() <= 1 ? late : " on " + observations.answers() + " answers" + late;
  }

  private String sureness(List<CheckObservations.Entry> fresh) {
    long times = fresh.stream().filter(entry -> entry.target().isPresent()).count();
    return times == 0 || observations.answers() <= 1
        ? ""
        : " (seen on "
            + Math.min(times, observations.answers())
            + " of "
            + observations.answers()
            + " answers)";
  }

  private static String others(List<CheckObservations.Entry> entries) {
    long more = entries.stream().map(entry -> entry.observation().what()).distinct().count() - 1;
    return more == 0 ? "" : "; and " + more + " more like it";
  }

  private Finding plain(Outcome outcome, String what) {
    return new Finding(
        about.id(),
        about.counts().weight(),
        outcome,
        what,
        List.of(),
        outcome == Outcome.UNMEASURED ? about.remedy() : "");
  }

  private Finding finding(Outcome outcome, String what, List<CheckObservations.Entry> entries) {
    List<Evidence> evidence =
        entries.stream()
            .map(entry -> entry.observation().evidence())
            .distinct()
            .limit(MOST_EVIDENCE)
            .toList();
    return new Finding(
        about.id(), about.counts().weight(), outcome, what, evidence, about.remedy());
  }
}
