package tandem.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** bin/lib.sh looks for a JDK that can build Tandem, wherever people keep theirs. */
class JdkChoiceTest {
  private static final Path LIBRARY = Path.of("../bin/lib.sh").toAbsolutePath().normalize();

  @TempDir Path machine;

  @Test
  void the_one_in_java_home_is_taken_when_it_is_new_enough() throws Exception {
    assertThat(chosen(jdk("mine", "21.0.2"), jdk("on-path", "25"))).endsWith("/mine");
  }

  @Test
  void one_that_is_too_old_is_passed_over_for_the_one_on_the_path() throws Exception {
    assertThat(chosen(jdk("mine", "17.0.15"), jdk("on-path", "21"))).endsWith("/on-path");
  }

  @Test
  void a_runtime_without_a_compiler_does_not_count() throws Exception {
    Path runtime = jdk("mine", "25");
    Files.delete(runtime.resolve("bin/javac"));

    assertThat(chosen(runtime, jdk("on-path", "21"))).endsWith("/on-path");
  }

  private String chosen(Path javaHome, Path onPath) throws IOException, InterruptedException {
    return Command.run(
            "Choosing a JDK",
            machine,
            Map.of(
                "JAVA_HOME", javaHome.toString(), "PATH", onPath.resolve("bin") + ":/usr/bin:/bin"),
            java.util.List.of("bash", "-c", ". '" + LIBRARY + "'; find_jdk; echo \"$JAVA_HOME\""))
        .strip();
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = machine.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    for (String program : new String[] {"java", "javac"}) {
      Path file = home.resolve("bin").resolve(program);
      Files.write(file, "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8));
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }
}
