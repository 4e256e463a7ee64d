package tidegate.site.invariant;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the faults came to.
 *
 * @param headline one line with the score
 * @param text the whole as Markdown, with every survivor and its reason
 */
record Report(String headline, String text) {

  static Report of(
      int made, List<Mutation> survivors, Excuses excuses, Map<Invariant, Mutation> proofs) {
    var found = made - survivors.size();
    var headline =
        String.format(
            Locale.ROOT,
            "%d invariants find %d of %d faults (%.1f %%); %d survive",
            proofs.size(),
            found,
            made,
            100.0 * found / made,
            survivors.size());
    var proved =
        proofs.entrySet().stream()
            .map(
                entry -> "| " + entry.getKey() + " | `" + Excuses.shortly(entry.getValue()) + "` |")
            .collect(Collectors.joining("\n"));
    var left =
        survivors.stream()
            .map(mutation ->
                "- `"
                    + Excuses.shortly(mutation)
                    + "`: "
                    + excuses.reason(mutation).orElse("NO REASON"))
            .collect(Collectors.joining("\n"));
    var table = "\n\n| invariant | a fault that it finds |\n|---|---|\n" + proved;
    return new Report(headline, headline + table + "\n\nSurvivors:\n\n" + left + "\n");
  }
}
