package tandem.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HeadKeyTest {
  private static final HexFormat HEX = HexFormat.of();

  @Test
  void pair_and_signature_are_those_of_rfc_8032_test_2() {
    HeadKey key =
        HeadKey.ofSeed(
            HEX.parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));

    byte[] encoded = key.publicKey().getEncoded();
    assertThat(HEX.formatHex(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)))
        .isEqualTo("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    assertThat(HEX.formatHex(key.sign("r")))
        .isEqualTo(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
  }

  @Test
  void the_same_secret_is_the_same_key_and_a_short_one_is_none() {
    String secret = "s".repeat(32);
    HeadKey key = HeadKey.of(secret);

    assertThat(HeadKey.of(secret).publicText()).isEqualTo(key.publicText());
    assertThat(HeadKey.publicKey(key.publicText())).isEqualTo(key.publicKey());
    assertThat(HeadKey.holds(key.publicKey(), "text", key.sign("text"))).isTrue();
    assertThat(HeadKey.holds(key.publicKey(), "Text", key.sign("text"))).isFalse();
    assertThat(HeadKey.holds(key.publicKey(), "text", new byte[3])).isFalse();
    assertThatThrownBy(() -> HeadKey.of("s".repeat(31))).isInstanceOf(IllegalStateException.class);
  }
}
