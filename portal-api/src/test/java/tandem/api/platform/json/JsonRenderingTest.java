package tandem.api.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.platform.Money;
import tandem.platform.ProductId;

class JsonRenderingTest {
  enum Stage {
    IN_REVIEW
  }

  record Inner(int quantity) {}

  record View(
      String zName,
      Instant createdAt,
      LocalDate closesOn,
      Stage stage,
      Money money,
      BigDecimal ratePercent,
      ProductId productId,
      List<Inner> lines,
      Optional<String> note,
      @Nullable String reason) {}

  @Test
  void a_record_is_written_in_its_own_order_and_without_what_is_not_there() {
    View view =
        new View(
            "Nord",
            Instant.parse("2026-11-22T10:00:00.5Z"),
            LocalDate.of(2027, 1, 2),
            Stage.IN_REVIEW,
            Money.of("10", "EUR"),
            new BigDecimal("7.50"),
            new ProductId(new UUID(0, 0)),
            List.of(new Inner(2)),
            Optional.empty(),
            null);

    assertThat(JsonRendering.object(view))
        .hasToString(
            "{\"z_name\":\"Nord\",\"created_at\":\"2026-11-22T10:00:00.500Z\",\"closes_on\":\"2027-01-02\","
                + "\"stage\":\"in_review\",\"money\":{\"amount\":\"10.00\",\"currency\":\"EUR\"},\"rate_percent\":\"7.50\","
                + "\"product_id\":\"prd_00000000000000000000000000\",\"lines\":[{\"quantity\":2}]}");
  }

  @Test
  void fields_narrow_objects_and_lists_along_paths() {
    var json =
        StrictJson.object(
            "{\"id\":1,\"a\":{\"b\":2,\"c\":3},\"l\":[{\"x\":4,\"y\":5}],\"z\":6}"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThat(FieldSelection.of(List.of("id", "a.b", "l.y", "nothing")).from(json))
        .hasToString("{\"id\":1,\"a\":{\"b\":2},\"l\":[{\"y\":5}]}");
  }

  @Test
  void equal_documents_have_one_canonical_spelling() {
    String one = canonical("{\"b\": [1.0, \"ü\"], \"a\": {\"d\": null, \"c\": 1e2}}");
    String other = canonical("{\"a\":{\"c\":100,\"d\":null},\"b\":[1,\"\\u00fc\"]}");

    assertThat(one).isEqualTo(other).isEqualTo("{\"a\":{\"c\":100,\"d\":null},\"b\":[1,\"ü\"]}");
  }

  private static String canonical(String json) {
    return CanonicalJson.of(
        StrictJson.object(json.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }
}
