package tidegate.testbed.rehearsal.template;

import java.nio.file.Files;
import java.nio.file.Path;
import tidegate.testbed.cloudformation.TemplateException;

/** What {@code sam build} leaves: a folder for each function, named by its logical id. */
public final class BuiltArtifacts implements BuiltCode {
  private final Path folder;

  public BuiltArtifacts(Path folder) {
    this.folder = folder;
  }

  @Override
  public Path of(TemplateFunction function) {
    var code = folder.resolve(function.logicalId());
    if (!Files.isDirectory(code)) {
      throw new TemplateException(
          "%s holds no %s: build it there (testbed/bin/build-as-sam)"
              .formatted(folder, function.logicalId()));
    }
    if (!Files.isRegularFile(code.resolve(function.handlerClassFile()))) {
      throw new TemplateException(
          "template.yaml gives %s the handler %s, but %s holds no %s"
              .formatted(
                  function.logicalId(), function.handler(), code, function.handlerClassFile()));
    }
    return code;
  }
}
