package tidegate.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidegate.core.settings.SettingsException;

class CalendarReaderTest {

  @Test
  void namesEveryFaultAtOnce() {
    assertThat(
            faults(
                """
                {"zone":"Asia/Soul","baseline":"two","peak":[],
                 "peaks":[{"days":[0,"lst"],"length":"P1M","lead":"-PT1H","flor":10},"5"],
                 "extra":[{"from":"2026-12-24","length":"PT0S","floor":14}],
                 "skip":["5.1.2027"]}
                """))
        .containsExactly(
            "zone is 'Asia/Soul', not a zone such as Asia/Seoul",
            "baseline is 'two', not a whole number of tasks",
            "max is missing",
            "skip is '5.1.2027', not a date such as 2027-01-05",
            "peaks[1] is not an object",
            "peaks[0].days is '0', not a day from 1 to 31, last or last-1",
            "peaks[0].days is 'lst', not a day from 1 to 31, last or last-1",
            "peaks[0].length is 'P1M', not days such as P2D or hours such as PT48H",
            "peaks[0].lead must be from zero to 7 days",
            "peaks[0].floor is missing",
            "peaks[0].flor is not known",
            "peaks[1].days names no day",
            "peaks[1].length is missing",
            "peaks[1].floor is missing",
            "extra[0].from is '2026-12-24', not a local time such as 2026-12-24T00:00",
            "extra[0].length must be above zero and at most 31 days",
            "peak is not known");
  }

  @ParameterizedTest
  @CsvSource({"1, from baseline 2 to max 20", "21, from baseline 2 to max 20"})
  void refusesAFloorOutsideOfBaselineAndMax(int floor, String range) {
    assertThat(faults(peak("\"days\":[5],\"length\":\"P2D\",\"floor\":" + floor)))
        .containsExactly("peaks[0].floor is " + floor + ", not " + range);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "P0D", "-P2D", "P32D", "P2147483647D", "P1DT-1H", "PT2000H"})
  void refusesALengthThatIsNoPeak(String length) {
    assertThat(faults(peak("\"days\":[5],\"length\":\"" + length + "\",\"floor\":10")))
        .containsExactly("peaks[0].length must be above zero and at most 31 days");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P2D", "P1W", "PT48H", "P1DT12H", "PT30M", "P31D"})
  void takesDaysHoursAndBoth(String length) {
    var calendar =
        PeakCalendar.parse(peak("\"days\":[5],\"length\":\"" + length + "\",\"floor\":10"));

    assertThat(calendar.max()).isEqualTo(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "P7D", "PT168H"})
  void takesALeadFromZeroToSevenDays(String lead) {
    assertThat(PeakCalendar.parse(peak(lead(lead))).baseline()).isEqualTo(2);
    assertThat(faults(peak(lead("PT168H0.001S"))))
        .containsExactly("peaks[0].lead must be from zero to 7 days");
  }

  @Test
  void takesAFloorAndAMaxNoHigherThanTheLowestBaseline() {
    var calendar =
        PeakCalendar.parse(
            """
            {"zone":"UTC","baseline":1,"max":1,"peaks":[{"days":[5],"length":"P2D","floor":1}]}
            """);

    assertThat(calendar.max()).isEqualTo(1);
  }

  @Test
  void callsAPeakByItsDayWhereItsReasonIsBlank() {
    var calendar =
        PeakCalendar.parse(peak("\"days\":[5],\"length\":\"P2D\",\"floor\":10,\"why\":\" \""));

    assertThat(calendar.floorAt(Instant.parse("2026-12-05T12:00:00Z")).why())
        .isEqualTo("peak of the 5th");
  }

  @Test
  void namesAPlaceOfTheWrongShape() {
    assertThat(faults("{\"zone\":{},\"baseline\":2,\"max\":20,\"peaks\":{}}"))
        .containsExactly("zone is {}, not a zone such as Asia/Seoul", "peaks is not an array");
  }

  @Test
  void saysOfWhatIsNotJsonNothingElse() {
    assertThat(faults("{zone:'UTC'}")).singleElement().asString().startsWith("it is not JSON: ");
  }

  @Test
  void refusesASkipThatSkipsNothing() {
    assertThat(
            faults(
                """
                {"zone":"UTC","baseline":2,"max":20,"skip":["2027-01-06"],
                 "peaks":[{"days":[5],"length":"P2D","floor":10}]}
                """))
        .containsExactly("skip 2027-01-06: no peak starts on that day");
  }

  @Test
  void refusesBoundsThatContradict() {
    assertThat(faults("{\"zone\":\"UTC\",\"baseline\":5,\"max\":4}"))
        .containsExactly("baseline is 5 and max 4: 1 <= baseline <= max");
    assertThat(faults("{\"zone\":\"UTC\",\"baseline\":0,\"max\":4}")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{} {}", "{zone:'UTC'}", "null", "{\"a\":1,\"a\":2}"})
  void refusesWhatIsNoCalendar(String json) {
    assertThatThrownBy(() -> PeakCalendar.parse(json))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith("calendar not understood: ");
  }

  private static String lead(String lead) {
    return "\"days\":[5],\"length\":\"P2D\",\"floor\":10,\"lead\":\"" + lead + "\"";
  }

  private static String peak(String fields) {
    return "{\"zone\":\"UTC\",\"baseline\":2,\"max\":20,\"peaks\":[{" + fields + "}]}";
  }

  private static List<String> faults(String json) {
    var refused = catchThrowableOfType(SettingsException.class, () -> PeakCalendar.parse(json));
    return refused.faults();
  }
}
