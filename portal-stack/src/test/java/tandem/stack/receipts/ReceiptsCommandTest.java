package tandem.stack.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.platform.Sha256;
import tandem.platform.audit.HeadKey;
import tandem.receipts.Receipt;
import tandem.receipts.ReceiptCover;
import tandem.receipts.ReceiptFile;
import tandem.receipts.ReceiptStatement;
import tandem.stack.StackException;

class ReceiptsCommandTest {
  private static final String SECRET = "s".repeat(32);
  private static final HeadKey KEY = HeadKey.of(SECRET);
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private static String file() {
    ReceiptStatement said =
        new ReceiptStatement(
            "org_x",
            1,
            ReceiptStatement.NOTHING,
            "lead_x",
            1,
            ReceiptStatement.NOTHING,
            "lead.submitted",
            NOON,
            Sha256.hex("{}"));
    String cover = new ReceiptCover("lead_x", 1, said.fingerprint(), NOON).text();
    Receipt only =
        new Receipt(said, said.text(), "{}", HeadKey.name(KEY.publicKey()), signed(said.text()));
    return new ReceiptFile("org_x", "lead_x", cover, only.key(), signed(cover), List.of(only))
        .json();
  }

  private static String signed(String text) {
    return Base64.getEncoder().encodeToString(KEY.sign(text));
  }

  private int run(Map<String, String> settings, String... arguments) {
    return new ReceiptsCommand(settings, new PrintStream(printed, true, StandardCharsets.UTF_8))
        .run(List.of(arguments));
  }

  private String kept(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String said() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_genuine_file_ends_with_0_by_a_public_key_or_the_list_of_them() throws IOException {
    String file = kept("receipts.json", file());
    String keys =
        kept("keys.json", "{\"data\":[{\"public_key\":\"%s\"}]}".formatted(KEY.publicText()));

    assertThat(run(Map.of(), "--public-key", KEY.publicText(), file)).isZero();
    assertThat(run(Map.of(), "--keys", keys, file)).isZero();
    assertThat(run(Map.of("TANDEM_AUDIT_SIGNING_KEY", SECRET), file)).isZero();
    assertThat(said()).contains("1 receipts of lead_x: all genuine, none missing as of 20");
  }

  @Test
  void a_changed_one_ends_with_1_and_is_named() throws IOException {
    String file = kept("receipts.json", file().replace("number: 1", "number: 2"));

    assertThat(run(Map.of(), "--public-key", KEY.publicText(), file)).isEqualTo(1);
    assertThat(said()).contains("BROKEN forged: number 2, step 1, lead.submitted");
  }

  @Test
  void what_cannot_be_checked_is_said() throws IOException {
    String file = kept("receipts.json", file());

    assertThatThrownBy(() -> run(Map.of(), file))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("--keys");
    assertThatThrownBy(() -> run(Map.of(), "--public-key", KEY.publicText(), file + "x"))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("cannot be read");
    assertThatThrownBy(() -> run(Map.of(), "--wrong", file)).isInstanceOf(StackException.class);
    assertThatThrownBy(() -> run(Map.of(), "--keys")).isInstanceOf(StackException.class);
  }
}
