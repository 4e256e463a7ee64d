package tidegate.probe.check;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tidegate.core.verdict.Evidence;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.probe.page.Target;

/** Turns what a check noted into its finding. */
final class Judge {

  private static final int MOST_EVIDENCE = 3;

  private final About about;
  private final Ledger ledger;
  private final Optional<Ledger> blue;
  private final Collection<Target> wanted;

  /**
   * @param wanted the pages it should have been shown
   */
  Judge(About about, Ledger ledger, Optional<Ledger> blue, Collection<Target> wanted) {
    this.about = about;
    this.ledger = ledger;
    this.blue = blue;
    this.wanted = List.copyOf(wanted);
  }

  /** Faults that may block: grave, and new where that counts. */
  List<Ledger.Entry> fresh() {
    Set<String> old =
        about.counts() == Counts.ABSOLUTE ? Set.of() : blue.map(Ledger::graveKeys).orElse(Set.of());
    return ledger.entries().stream()
        .filter(Ledger.Entry::grave)
        .filter(entry -> !old.contains(entry.sighting().key()))
        .toList();
  }

  /** The one page to ask again before its fault is believed; empty where there is no doubt. */
  Optional<Target> doubt() {
    List<Ledger.Entry> fresh = fresh();
    long answers = fresh.stream().map(Ledger.Entry::target).filter(Optional::isPresent).count();
    return answers == 1 && answers == fresh.size() ? fresh.getFirst().target() : Optional.empty();
  }

  Finding finding() {
    List<Ledger.Entry> fresh = fresh();
    if (!fresh.isEmpty()) {
      return faulty(fresh);
    }
    if (ledger.unmeasured().isPresent()) {
      return plain(Outcome.UNMEASURED, ledger.unmeasured().get());
    }
    if (!ledger.entries().isEmpty()) {
      return warned();
    }
    long missed = wanted.stream().filter(target -> !ledger.saw(target)).count();
    if (ledger.answers() == 0) {
      return nothingSeen(missed);
    }
    return missed > 0 && about.counts() != Counts.ABSOLUTE
        ? plain(
            Outcome.UNMEASURED, missed + " of " + wanted.size() + " pages did not answer in time")
        : plain(Outcome.PASSED, "nothing wrong" + onAnswers(missed));
  }

  private Finding faulty(List<Ledger.Entry> fresh) {
    Ledger.Entry first = fresh.getFirst();
    String what = first.sighting().what() + sureness(fresh) + others(fresh);
    if (doubt().filter(ledger::wasAskedAgain).isPresent()) {
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
    List<Ledger.Entry> entries = ledger.entries();
    Ledger.Entry first = entries.getFirst();
    String already = first.grave() ? " (blue has this, too)" : "";
    return finding(Outcome.WARNED, first.sighting().what() + already + others(entries), entries);
  }

  private Finding nothingSeen(long missed) {
    if (missed > 0 || ledger.skipped().isEmpty()) {
      return wanted.isEmpty()
          ? plain(Outcome.SKIPPED, "the site has no page to see this on")
          : plain(Outcome.UNMEASURED, "none of the pages that show it answered");
    }
    return plain(Outcome.SKIPPED, ledger.skipped().get());
  }

  private String onAnswers(long missed) {
    String late = missed == 0 ? "" : "; " + missed + " pages did not answer in time";
    return ledger.answers() <= 1 ? late : " on " + ledger.answers() + " answers" + late;
  }

  private String sureness(List<Ledger.Entry> fresh) {
    long times = fresh.stream().filter(entry -> entry.target().isPresent()).count();
    return times == 0 || ledger.answers() <= 1
        ? ""
        : " (seen on "
            + Math.min(times, ledger.answers())
            + " of "
            + ledger.answers()
            + " answers)";
  }

  private static String others(List<Ledger.Entry> entries) {
    long more = entries.stream().map(entry -> entry.sighting().what()).distinct().count() - 1;
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

  private Finding finding(Outcome outcome, String what, List<Ledger.Entry> entries) {
    List<Evidence> evidence =
        entries.stream()
            .map(entry -> entry.sighting().evidence())
            .distinct()
            .limit(MOST_EVIDENCE)
            .toList();
    return new Finding(
        about.id(), about.counts().weight(), outcome, what, evidence, about.remedy());
  }
}
