package tandem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {
  private static final String TYPE = "multipart/form-data; boundary=----Tandem";
  private static final String FORM =
      String.join(
          "\r\n",
          "------Tandem",
          "Content-Disposition: form-data; name=\"_csrf\"",
          "",
          "token",
          "------Tandem",
          "Content-Disposition: form-data; name=\"file\"; filename=\"лиды.csv\"",
          "Content-Type: text/csv",
          "",
          "a;b",
          "Ё;--",
          "",
          "------Tandem--",
          "");

  @Test
  void fields_and_file_are_read_byte_by_byte() {
    Upload upload = read(FORM);

    assertThat(upload.field("_csrf")).isEqualTo("token");
    assertThat(upload.field("file")).isEmpty();
    assertThat(upload.fileName()).isEqualTo("лиды.csv");
    assertThat(new String(upload.file(), StandardCharsets.UTF_8)).isEqualTo("a;b\r\nЁ;--\r\n");
  }

  @Test
  void a_form_that_was_cut_off_keeps_its_fields_and_what_there_is_of_the_file() {
    Upload upload = read(FORM.substring(0, FORM.indexOf("a;b") + 2));

    assertThat(upload.field("_csrf")).isEqualTo("token");
    assertThat(upload.file()).isEqualTo(new byte[] {'a', ';'});
    assertThat(read(FORM.substring(0, FORM.indexOf("token") + 2)).field("_csrf")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "------Tandem", "------Tandem\r\n\r\n", "------Tandem--", "nonsense"})
  void what_is_no_form_is_an_empty_one(String nonsense) {
    assertThat(read(nonsense).file()).isEmpty();
    assertThat(Upload.read("text/plain", FORM.getBytes(StandardCharsets.UTF_8)).file()).isEmpty();
    assertThat(Upload.read("multipart/form-data", new byte[0]).fileName()).isEmpty();
  }

  private static Upload read(String form) {
    return Upload.read(TYPE, form.getBytes(StandardCharsets.UTF_8));
  }
}
