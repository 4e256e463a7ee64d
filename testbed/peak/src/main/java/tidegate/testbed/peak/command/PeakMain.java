package tidegate.testbed.peak.command;

import java.nio.file.Path;
import java.util.List;
import tidegate.core.settings.SettingsException;
import tidegate.testbed.peak.proposal.ProposalProof;
import tidegate.testbed.peak.trace.TraceException;

/** What {@code ./rehearse peak} starts; its first argument is the repository's root. */
public final class PeakMain {
  private static final String USAGE = "see ./rehearse --help";

  private PeakMain() {}

  /** Exits with 0 after an answer, with 2 where the question was not understood. */
  public static void main(String[] words) {
    try {
      System.out.print(answer(Path.of(words[0]), List.of(words).subList(1, words.length)));
    } catch (TraceException | SettingsException e) {
      System.err.println("rehearse: " + e.getMessage() + ". " + USAGE);
      System.exit(2);
    }
  }

  private static String answer(Path root, List<String> words) {
    // `make peak-proof`: how many peaks, and the first seed.
    if (words.size() == 3 && words.getFirst().equals("proof")) {
      return ProposalProof.play(Integer.parseInt(words.get(1)), Long.parseLong(words.get(2)))
              .sentence()
          + "\n";
    }
    Path caller = Path.of(System.getProperty("tidegate.caller", ""));
    return new PeakCommand(root, caller, PeakArguments.parse(words)).run();
  }
}
