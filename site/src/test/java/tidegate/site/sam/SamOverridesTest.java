package tidegate.site.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The grammar's traps; each was seen in the SAM CLI itself. */
final class SamOverridesTest {
  @Test
  void endsAnUnquotedValueAtItsFirstQuote() {
    assertThat(SamOverrides.ofArguments(List.of("Calendar={\"zone\":\"UTC\"}")))
        .containsEntry("Calendar", "{");
  }

  @Test
  void keepsWhatStandsInQuotesWithItsBlanksAndLines() {
    assertThat(SamOverrides.ofArguments(List.of("Why=\"it's \\\"크리스마스\\\"\n eve\"", "Stage=prod")))
        .containsEntry("Why", "it's \"크리스마스\"\n eve")
        .containsEntry("Stage", "prod");
  }

  @Test
  void knowsAnEmptyValueInQuotesOnly() {
    assertThat(SamOverrides.ofArguments(List.of("DbHost=\"\""))).containsEntry("DbHost", "");
    assertThatThrownBy(() -> SamOverrides.ofArguments(List.of("DbHost=")))
        .hasMessageContaining("not a valid format");
  }

  @Test
  void readsTheLongForm() {
    assertThat(SamOverrides.ofArguments(List.of("ParameterKey=Stage,ParameterValue=dev")))
        .containsExactlyEntriesOf(java.util.Map.of("Stage", "dev"));
  }

  @Test
  void takesABackslashFromATableToo() {
    assertThat(SamOverrides.ofTable("{\"why\":\"say \\\"yes\\\"\"}"))
        .isEqualTo("{\"why\":\"say \"yes\"\"}");
  }
}
