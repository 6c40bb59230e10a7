package tandem.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose word about a sender counts. */
@SuppressWarnings("UnnecessaryAssignment") // settings, as an installation gives them
class SenderProofTest {
  private static final String PAVEL = "pavel@nord.example";
  private final SenderProof proof = new SenderProof();

  @Test
  void while_no_server_is_trusted_nothing_is_asked_for() {
    proof.host = Optional.empty();
    assertThat(proof.holds(PAVEL, List.of())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mx.tandem.example; dmarc=pass header.from=nord.example",
        "mx.tandem.example 1; spf=softfail smtp.mailfrom=x; dkim=pass (2048) header.d=nord.example",
        "mx.tandem.example; dkim=pass (a (b) \\) c) header.i=@nord.example header.b=\"a=b==\" header.s=x",
        "mx.tandem.example; spf=pass smtp.mailfrom=\"pavel orlov\"@nord.example; arc=none",
        "MX.tandem.example;\r\n\tspf=pass smtp.mailfrom=pavel@nord.example"
      })
  void the_trusted_server_vouches_for_the_senders_own_domain(String line) {
    proof.host = Optional.of("mx.tandem.example");
    assertThat(proof.holds(PAVEL, List.of(line))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mx.other.example; dmarc=pass header.from=nord.example",
        "mx.tandem.example.other; dmarc=pass header.from=nord.example",
        "mx.tandem.example; dmarc=fail header.from=nord.example",
        "mx.tandem.example; dkim=pass header.d=other.example",
        "mx.tandem.example; spf=pass smtp.mailfrom=a@nord.example.other",
        "mx.tandem.example; none",
        "mx.tandem.example; spf=pass smtp.mailfrom=\"a; dkim=pass header.d=nord.example; b\"@evil.example",
        "mx.tandem.example; spf=pass smtp.mailfrom=\"a smtp.mailfrom=nord.example b\"@evil.example",
        "mx.tandem.example; spf=pass (domain of \"x) ; dkim=pass header.d=nord.example (\"@evil.example designates 1.2.3.4) smtp.mailfrom=evil.example",
        "mx.tandem.example; spf=pass smtp.mailfrom=evil.example smtp.mailfrom=nord.example",
        "mx.tandem.example; dkim=pass header.d=nord.example header.x=\"open",
        "mx.tandem.example; dkim=pass (open header.d=nord.example"
      })
  void nothing_else_does(String line) {
    proof.host = Optional.of("mx.tandem.example");
    assertThat(proof.holds(PAVEL, List.of(line))).isFalse();
    assertThat(proof.holds(PAVEL, List.of())).isFalse();
  }

  @Test
  void a_line_below_the_topmost_may_be_anybodys() {
    proof.host = Optional.of("mx.tandem.example");
    assertThat(
            proof.holds(
                PAVEL,
                List.of(
                    "mx.tandem.example; dmarc=fail header.from=nord.example",
                    "mx.tandem.example; dmarc=pass header.from=nord.example")))
        .isFalse();
  }
}
