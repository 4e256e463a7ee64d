package tidegate.testbed.faults.report;

import java.util.List;
import java.util.stream.Collectors;
import tidegate.testbed.faults.catalogue.Kind;
import tidegate.testbed.faults.gate.Opinion;
import tidegate.testbed.faults.gate.Opinion.Answer;
import tidegate.testbed.faults.gate.UsualGate;

/** The zoo as a page to read, in Markdown. */
public final class CatalogueTable {
  private static final String INTRODUCTION =
      """
      # The zoo

      Each line is a real WordPress to which was done what its second column tells; nothing is a made-up answer. Tidegate's
      probe looked at green against blue, with the database and the must-use plugin. For scale, four gates that people use
      looked at the same green. They are read kindly: every task is asked, and only complaints that the healthy site does
      not raise count. Site Health is WordPress's own code, without its tests that need the internet; wp doctor is its
      default list built anew from its documentation, and not the tool; only what it calls an error refuses.

      Written by `ZooTest` (`make zoo`, with `WORDPRESS_DIR`), which fails where a line is no longer true; the last column is an example and may differ.

      """;

  /** In the place of an answer that was not measured. */
  public static final String UNASKED = "–";

  private final List<UsualGate> gates;
  private final List<CaseResult> rows;

  public CatalogueTable(List<UsualGate> gates, List<CaseResult> rows) {
    this.gates = List.copyOf(gates);
    this.rows = List.copyOf(rows);
  }

  public String markdown() {
    return INTRODUCTION
        + summary()
        + section("Faults: must be refused", Kind.FAULT)
        + section("Worth a warning: must pass and be told", Kind.WARNING)
        + section("Healthy, and looks like a fault: must pass", Kind.HEALTHY_VARIANT)
        + section("What no check can see: passes, knowingly", Kind.UNSEEN);
  }

  private String summary() {
    var text = new StringBuilder("| | Tidegate |");
    gates.forEach(gate -> text.append(' ').append(gate.name()).append(" |"));
    text.append("\n|---|---|").append("---|".repeat(gates.size())).append('\n');
    text.append(counts("faults refused", Kind.FAULT));
    text.append(counts("healthy ones refused", Kind.HEALTHY_VARIANT));
    return text.append('\n').toString();
  }

  private String counts(String what, Kind kind) {
    var these = of(kind);
    var text = new StringBuilder("| " + what + ", of " + these.size() + " | ");
    text.append(these.stream().filter(row -> !row.verdict().passes()).count()).append(" |");
    for (int i = 0; i < gates.size(); i++) {
      int gate = i;
      var answers = these.stream().map(row -> row.opinions().get(gate).answer()).toList();
      long refused = answers.stream().filter(Answer.REFUSED::equals).count();
      text.append(' ').append(answers.contains(Answer.UNASKED) ? UNASKED : refused).append(" |");
    }
    return text.append('\n').toString();
  }

  private String section(String title, Kind kind) {
    var text = new StringBuilder("## " + title + "\n\n| | what happened | Tidegate |");
    gates.forEach(gate -> text.append(' ').append(gate.name()).append(" |"));
    text.append(" evidence |\n|---|---|---|").append("---|".repeat(gates.size() + 1)).append('\n');
    of(kind).forEach(row -> text.append(line(row)));
    return text.append('\n').toString();
  }

  private static String line(CaseResult row) {
    String verdict =
        (row.verdict().passes() ? "passed" : "refused")
            + row.meant().map(finding -> ": `" + finding.check() + "`").orElse("");
    String opinions =
        row.opinions().stream().map(CatalogueTable::cell).collect(Collectors.joining(" | "));
    return "| %s | %s | %s | %s | %s |%n"
        .formatted(
            row.catalogue().id(),
            escaped(row.catalogue().story()),
            verdict,
            opinions,
            escaped(row.evidence()));
  }

  private static String cell(Opinion opinion) {
    return switch (opinion.answer()) {
      case REFUSED -> "refused";
      case PASSED -> "passed";
      case UNASKED -> UNASKED;
    };
  }

  private List<CaseResult> of(Kind kind) {
    return rows.stream().filter(row -> row.catalogue().kind() == kind).toList();
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;").replaceAll("\\s+", " ").strip();
  }
}
