package tandem.stack.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchEvalTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

  @Test
  void a_good_file_gives_the_figures_and_the_wrong_pairs() throws IOException {
    Path file =
        written(
            """
            name1,name2,is_match,country
            ООО «Ромашка»,Romashka,1,RU
            Acme,Globex,1,
            Acme,ACME Ltd,0,
            """,
            StandardCharsets.UTF_8);

    assertThat(run(file.toString())).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("3 pairs, 2 of them matches")
        .contains("precision 0.5000   recall 0.5000   F1 0.5000")
        .contains("Found, and no match: 1")
        .contains("Acme | ACME Ltd")
        .contains("Match, and not found: 1")
        .contains("Acme | Globex");
  }

  @Test
  void the_threshold_is_the_callers_choice() throws IOException {
    Path file = written("name1,name2,is_match\nAcme,Globex,1\n", StandardCharsets.UTF_8);

    assertThat(run(file.toString(), "0")).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("F1 1.0000");
    assertThat(run(file.toString(), "1.1")).isEqualTo(2);
    assertThat(run(file.toString(), "much")).isEqualTo(2);
  }

  @Test
  void what_cannot_be_read_is_said_and_ends_with_2() throws IOException {
    Path latin = written("name1,name2,is_match\nMüller,Mueller,1\n", StandardCharsets.ISO_8859_1);
    Path other = written("a,b\n1,2\n", StandardCharsets.UTF_8);

    assertThat(run(folder.resolve("nowhere.csv").toString())).isEqualTo(2);
    assertThat(run(latin.toString())).isEqualTo(2);
    assertThat(run(other.toString())).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(complained.toString(StandardCharsets.UTF_8))
        .contains("There is no file")
        .contains("is not in UTF-8")
        .contains("Line 1: the column 'name1' is missing from the header.")
        .contains("Usage: bin/match-eval");
  }

  private int run(String... arguments) {
    return MatchEval.run(
        List.of(arguments),
        new PrintStream(printed, true, StandardCharsets.UTF_8),
        new PrintStream(complained, true, StandardCharsets.UTF_8));
  }

  private Path written(String text, Charset charset) throws IOException {
    Path file = Files.createTempFile(folder, "pairs", ".csv");
    return Files.writeString(file, text, charset);
  }
}
