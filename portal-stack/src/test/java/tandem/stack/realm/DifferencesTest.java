package tandem.stack.realm;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {
  @Test
  void only_what_the_file_names_counts() {
    assertThat(of("{'a': 1, 'b': {'c': true}}", "{'a': 1, 'b': {'c': true, 'd': 2}, 'e': 3}"))
        .isEmpty();
  }

  @Test
  void each_difference_is_named_by_its_path() {
    assertThat(of("{'a': 'x', 'b': {'c': true, 'd': 'y'}}", "{'a': 'z', 'b': {'c': false}}"))
        .containsExactly("realm.a: z → x", "realm.b.c: false → true", "realm.b.d:  → y");
  }

  @Test
  void numbers_are_their_text_and_arrays_have_no_order() {
    assertThat(
            of(
                "{'seconds': 300, 'on': true, 'all': ['a', 'b']}",
                "{'seconds': '300', 'on': 'true', 'all': ['b', 'a']}"))
        .isEmpty();
    assertThat(of("{'all': ['a']}", "{'all': ['a', 'b']}")).hasSize(1);
  }

  @Test
  void what_is_empty_here_and_missing_there_is_the_same() {
    assertThat(of("{'a': '', 'b': [], 'c': {}}", "{}")).isEmpty();
  }

  @Test
  void a_masked_secret_cannot_be_compared() {
    assertThat(of("{'secret': 'x'}", "{'secret': '**********'}")).isEmpty();
  }

  private static List<String> of(String wanted, String actual) {
    return Differences.of("realm", json(wanted), json(actual));
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
      return reader.readObject();
    }
  }
}
