package tidegate.testbed.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SAM asks for one function after another; here of programs that only note that they ran. */
class MakefileTest {
  private static final List<String> MODULES =
      List.of("core", "peaks", "rollout", "gate", "verify", "probe");

  /** Long ago: a file system may know no more than seconds. */
  private static final FileTime BEFORE = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  @TempDir private Path project;

  @BeforeEach
  void copyWhatAMakefileLooksAt() throws IOException {
    Files.copy(Path.of("../../Makefile"), project.resolve("Makefile"));
    write("pom.xml", "");
    write("functions/zip.xml", "");
    for (String module : MODULES) {
      write("functions/" + module + "/pom.xml", "");
      write("functions/" + module + "/src/main/java/Handler.java", "");
    }
    program(
        "mvn",
        """
        echo "mvn $*" >> ran
        for module in $(echo "$*" | sed 's/.* -pl //; s/,/ /g'); do
          mkdir -p "$module/target" && touch "$module/target/tidegate-${module##*/}.zip"
        done
        """);
    program("unzip", "echo \"unzip $*\" >> ran");
  }

  @Test
  void buildsAllModulesOnceForAllFunctions() throws Exception {
    build("PeaksFunction");
    build("GateAfterFunction");
    build("ProbeInsideFunction");

    assertThat(ran())
        .filteredOn(line -> line.startsWith("mvn"))
        .singleElement()
        .asString()
        .endsWith(
            "-pl functions/peaks,functions/rollout,functions/gate,functions/verify,functions/probe");
    assertThat(ran())
        .filteredOn(line -> line.startsWith("unzip"))
        .containsExactly(
            "unzip -qo functions/peaks/target/tidegate-peaks.zip -d artifacts/PeaksFunction",
            "unzip -qo functions/gate/target/tidegate-gate.zip -d artifacts/GateAfterFunction",
            "unzip -qo functions/probe/target/tidegate-probe.zip -d artifacts/ProbeInsideFunction");
  }

  @Test
  void buildsAgainOnceASourceIsNewer() throws Exception {
    build("PeaksFunction");
    write("functions/core/src/main/java/Handler.java", "changed");
    build("VerifyFunction");

    assertThat(ran()).filteredOn(line -> line.startsWith("mvn")).hasSize(2);
  }

  @Test
  void buildsAgainOnceASourceIsGone() throws Exception {
    build("PeaksFunction");
    Files.delete(project.resolve("functions/core/src/main/java/Handler.java"));
    build("VerifyFunction");

    assertThat(ran()).filteredOn(line -> line.startsWith("mvn")).hasSize(2);
  }

  @Test
  void buildsAgainOnceAZipIsGone() throws Exception {
    build("PeaksFunction");
    Files.delete(project.resolve("functions/verify/target/tidegate-verify.zip"));
    build("PeaksFunction");

    assertThat(ran()).filteredOn(line -> line.startsWith("mvn")).hasSize(2);
  }

  @Test
  void takesNoBuildThatFailedForDone() throws Exception {
    Files.writeString(project.resolve("bin/mvn"), "exit 1\n", StandardOpenOption.APPEND);

    assertThat(make("PeaksFunction")).isNotZero();
    assertThat(make("PeaksFunction")).isNotZero();
    assertThat(ran()).hasSize(2).allMatch(line -> line.startsWith("mvn"));
  }

  private void build(String function) throws Exception {
    assertThat(make(function)).isZero();
    // All of one age: what is written from here on is newer on any file system.
    try (var files = Files.walk(project)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, BEFORE);
      }
    }
  }

  private int make(String function) throws Exception {
    var builder =
        new ProcessBuilder(
                "make", "build-" + function, "ARTIFACTS_DIR=artifacts/" + function, "MVN=mvn")
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(project.resolve("said").toFile());
    builder.environment().merge("PATH", "", (path, _) -> project.resolve("bin") + ":" + path);
    return builder.start().waitFor();
  }

  private List<String> ran() throws IOException {
    return Files.readAllLines(project.resolve("ran"));
  }

  private void program(String name, String script) throws IOException {
    write("bin/" + name, "#!/bin/sh\n" + script);
    assertThat(project.resolve("bin/" + name).toFile().setExecutable(true)).isTrue();
  }

  private void write(String file, String text) throws IOException {
    Path path = project.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
