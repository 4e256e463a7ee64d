package tidegate.testbed.rehearsal.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** Compiles a tiny handler and zips it as a function's deployment package. */
final class HandlerZip {
  private HandlerZip() {}

  static Path of(Path folder, String methodBody) {
    var source =
        """
        package tiny;
        import com.amazonaws.services.lambda.runtime.*;
        import java.io.*;
        import java.nio.charset.StandardCharsets;
        public final class Handler implements RequestStreamHandler {
          private int calls;
          public void handleRequest(InputStream in, OutputStream out, Context context)
              throws IOException {
            calls++;
        %s
          }
        }
        """
            .formatted(methodBody);
    try {
      var java = Files.createDirectories(folder.resolve("src/tiny")).resolve("Handler.java");
      Files.writeString(java, source);
      var classes = Files.createDirectories(folder.resolve("classes"));
      var compiler = ToolProvider.getSystemJavaCompiler();
      var code =
          compiler.run(
              null,
              null,
              null,
              "-proc:none",
              "-cp",
              System.getProperty("java.class.path"),
              "-d",
              classes.toString(),
              java.toString());
      if (code != 0) {
        throw new IllegalStateException("the tiny handler does not compile");
      }
      return zip(folder.resolve("tiny.zip"), classes.resolve("tiny/Handler.class"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path zip(Path zip, Path handler) throws IOException {
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("tiny/Handler.class"));
      out.write(Files.readAllBytes(handler));
    }
    return zip;
  }
}
