package tidegate.testbed.rehearsal.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidegate.testbed.cloudformation.StackContext;
import tidegate.testbed.cloudformation.TemplateException;

final class ArtifactsTest {
  private static final TemplateFunction FUNCTION =
      SamTemplate.parse(
              """
              Resources:
                Gate:
                  Type: AWS::Serverless::Function
                  Properties: {Handler: "tidegate.gate.Handler::handleRequest"}
              """,
              new StackContext("tide", "ap-northeast-2", "123456789012", Map.of()))
          .function("Gate");

  @TempDir Path folder;

  @Test
  void findsAFunctionsFolderByItsLogicalId() throws IOException {
    var handler = folder.resolve("Gate/tidegate/gate/Handler.class");
    Files.createDirectories(handler.getParent());
    Files.createFile(handler);

    assertThat(new BuiltArtifacts(folder).of(FUNCTION)).isEqualTo(folder.resolve("Gate"));
  }

  @Test
  void namesTheFunctionThatWasNotBuilt() {
    assertThatThrownBy(() -> new BuiltArtifacts(folder).of(FUNCTION))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("holds no Gate");
  }

  @Test
  void namesTheHandlerThatWasNotBuilt() throws IOException {
    Files.createDirectories(folder.resolve("Gate/tidegate/gate"));

    assertThatThrownBy(() -> new BuiltArtifacts(folder).of(FUNCTION))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("Gate")
        .hasMessageContaining("tidegate/gate/Handler.class");
  }
}
