package tidegate.testbed.rehearsal.template;

import java.nio.file.Path;
import tidegate.testbed.cloudformation.TemplateException;

/** Where the built code of a function is. */
public interface BuiltCode {
  /**
   * A function's deployment package, zipped or in a folder.
   *
   * @throws TemplateException if it is not built, or lacks the handler's class
   */
  Path of(TemplateFunction function);
}
