package tidegate.rollout.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tidegate.core.event.MalformedEventException;

/**
 * What a person says who accepts a finding: {@code
 * {"command":"accept","check":"mixed-content","why":"the old gallery, gone on Monday"}}.
 *
 * @param check the check's id
 * @param why the reason
 * @param by the person; {@code operator} where nobody is named, and CloudTrail knows who
 */
public record AcceptedWord(String check, String why, String by) {

  private static final String FORM =
      "{\"command\":\"accept\",\"check\":\"the check\",\"why\":\"your reason\"}";

  /**
   * Reads a command's arguments.
   *
   * @throws MalformedEventException naming all that is missing
   */
  public static AcceptedWord of(Map<String, String> arguments, String otherwise) {
    var faults = new ArrayList<String>();
    String check = text(arguments, "check", faults);
    String why = text(arguments, "why", faults);
    if (!faults.isEmpty()) {
      faults.add("say " + FORM);
      throw new MalformedEventException(faults);
    }
    String by = arguments.getOrDefault("by", "").strip();
    return new AcceptedWord(check, why, by.isEmpty() ? otherwise : by);
  }

  private static String text(Map<String, String> arguments, String name, List<String> faults) {
    String text = arguments.getOrDefault(name, "").strip();
    if (text.isEmpty()) {
      faults.add(name + " is missing");
    }
    return text;
  }
}
