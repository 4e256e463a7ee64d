package tidegate.testbed.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IntrinsicsTest {
  private static final StackContext STACK =
      new StackContext(
          "tidegate", "ap-northeast-2", "123456789012", Map.of("Zones", "a, b", "Split", "yes"));
  private static final String TEMPLATE =
      """
      Parameters:
        Zones: {Type: CommaDelimitedList}
        Split: {Type: String}
        Count: {Type: Number, Default: 2}
      Conditions:
        IsSplit: !Equals [!Ref Split, 'yes']
        IsTwo: !Equals [!Ref Count, 2]
        Both: !And [!Condition IsSplit, !Condition IsTwo]
        Neither: !Not [!Or [!Condition IsSplit, !Condition IsTwo]]
      Resources:
        Queue: {Type: AWS::SQS::Queue}
      """;

  private static String text(String value) {
    var template = TemplateYaml.read(TEMPLATE + "Value: " + value);
    return Intrinsics.of(template, STACK).text(Tree.at(template, "Value"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!GetAtt Queue.Arn",
        "!GetAtt [Queue, Arn]",
        "{'Fn::GetAtt': [Queue, Arn]}",
        "{'Fn::GetAtt': Queue.Arn}",
        "!Sub '${Queue.Arn}'"
      })
  void readsAnAttributeInEveryForm(String form) {
    assertThat(text(form)).isEqualTo("arn:aws:sqs:ap-northeast-2:123456789012:tidegate-Queue");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          !Sub '${AWS::Region} ${!Literal}'                  | ap-northeast-2 ${Literal}
          !Sub ['${Own}-${Count}', {Own: !Ref Split}]        | yes-2
          !Join ['-', !Ref Zones]                            | a-b
          !Join ['-', [x, !Ref 'AWS::NoValue', y]]           | x-y
          !Select [1, !Ref Zones]                            | b
          !Select [1, !Split ['/', 'a/b/c']]                 | b
          !If [Both, one, two]                               | one
          !If [Neither, one, two]                            | two
          """)
  void evaluates(String value, String expected) {
    assertThat(text(value)).isEqualTo(expected);
  }

  @Test
  void leavesOutWhatHasNoValue() {
    assertThat(text("{A: !Ref 'AWS::NoValue', B: !If [Neither, x, !Ref 'AWS::NoValue'], C: c}"))
        .isEqualTo("{C: c}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          !ImportValue other        | template.yaml uses Fn::ImportValue, which is unknown here
          !Ref Gone                 | template.yaml speaks of Gone, which it does not define
          !If [Gone, a, b]          | template.yaml has no condition Gone
          !Select [2, !Ref Zones]   | template.yaml selects item 2 of 2
          !GetAtt Queue             | !GetAtt Queue names no attribute
          """)
  void saysWhatDoesNotFit(String value, String message) {
    assertThatThrownBy(() -> text(value)).isInstanceOf(TemplateException.class).hasMessage(message);
  }
}
