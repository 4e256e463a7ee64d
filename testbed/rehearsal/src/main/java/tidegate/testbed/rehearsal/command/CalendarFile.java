package tidegate.testbed.rehearsal.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.settings.SettingsException;
import tidegate.testbed.wordpress.TestbedException;

/** A file that holds a calendar: its JSON alone, or a samconfig.toml with the parameter. */
final class CalendarFile {
  /** TOML's literal strings: what stands between the quotes arrives as it is written. */
  private static final Pattern PARAMETER =
      Pattern.compile("(?ms)^\\s*\"?Calendar\"?\\s*=\\s*(?:'''\\n?(.*?)'''|'([^'\\n]*)')");

  private CalendarFile() {}

  /**
   * Reads the calendar as the functions read it.
   *
   * @throws TestbedException if there is no such file, or no calendar in it
   * @throws SettingsException naming every fault of the calendar
   */
  static PeakCalendar read(Path file) {
    String text = text(file);
    return PeakCalendar.parse(file.toString().endsWith(".toml") ? parameter(file, text) : text);
  }

  private static String parameter(Path file, String text) {
    Matcher found = PARAMETER.matcher(text);
    if (!found.find()) {
      throw new TestbedException(
          file + " sets no parameter Calendar = '''…''': write it between three apostrophes");
    }
    return found.group(1) == null ? found.group(2) : found.group(1);
  }

  private static String text(Path file) {
    if (Files.isDirectory(file) || !Files.exists(file)) {
      throw new TestbedException("there is no file " + file);
    }
    try {
      return Files.readString(file);
    } catch (CharacterCodingException _) {
      throw new TestbedException(file + " is not UTF-8: save it as UTF-8");
    } catch (IOException e) {
      throw new TestbedException("cannot read " + file + ": " + e.getMessage());
    }
  }
}
