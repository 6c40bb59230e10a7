package tandem.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tandem.commissions.Shares.Part;
import tandem.commissions.Shares.Share;
import tandem.deals.parties.PartyId;
import tandem.platform.Money;
import tandem.platform.PartnerId;

/** Parts of a commission are the whole, in whatever order the firms came. */
class SharesTest {
  private static final List<Currency> CURRENCIES =
      List.of(
          Currency.getInstance("EUR"), Currency.getInstance("JPY"), Currency.getInstance("KWD"));

  @Test
  void the_sum_of_parts_is_the_whole_and_order_does_not_matter() {
    for (int seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      List<Share> others = others(random);
      Currency currency = CURRENCIES.get(random.nextInt(3));
      Money whole =
          new Money(
              BigDecimal.valueOf(random.nextInt(1_000_000), currency.getDefaultFractionDigits()),
              currency);
      List<Part> parts = new Shares(others).parts(whole);

      assertThat(parts.stream().map(Part::money).reduce(Money::plus))
          .as("seed %d", seed)
          .contains(whole);
      for (Part part : parts) {
        BigDecimal exact = whole.amount().multiply(part.percent()).movePointLeft(2);
        assertThat(part.money().amount().subtract(exact).abs())
            .as("less than a minor unit away, seed %d", seed)
            .isLessThan(BigDecimal.ONE.movePointLeft(currency.getDefaultFractionDigits()));
      }
      Collections.shuffle(others, random);
      assertThat(byFirm(new Shares(others).parts(whole)))
          .as("seed %d", seed)
          .isEqualTo(byFirm(parts));
    }
  }

  @Test
  void what_a_firm_expects_is_what_it_gets_when_one_other_shares() {
    for (int seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      BigDecimal percent = BigDecimal.valueOf(1 + random.nextInt(1_000_000), 4);
      Shares shares = new Shares(List.of(share(1, percent)));
      Money whole = Money.of(BigDecimal.valueOf(random.nextInt(100_000), 2).toPlainString(), "EUR");

      assertThat(Shares.kept(whole, shares.own()))
          .as("seed %d", seed)
          .isEqualTo(shares.parts(whole).getFirst().money());
    }
  }

  @Test
  void the_missing_cent_goes_to_the_largest_remainder() {
    Shares thirds =
        new Shares(
            List.of(share(2, new BigDecimal("33.3333")), share(1, new BigDecimal("33.3333"))));

    assertThat(amounts(thirds, "0.10")).containsExactly("0.04", "0.03", "0.03");
    assertThat(amounts(thirds, "0.11")).containsExactly("0.04", "0.04", "0.03");
    assertThat(amounts(thirds, "0.01")).containsExactly("0.01", "0.00", "0.00");
    assertThat(amounts(Shares.NONE, "7.77")).containsExactly("7.77");
    assertThat(amounts(new Shares(List.of(share(1, Shares.WHOLE))), "7.77"))
        .containsExactly("0.00", "7.77");
    assertThat(amounts(new Shares(List.of(share(1, BigDecimal.valueOf(50)))), "0.01"))
        .as("of equals the deal's own firm comes first")
        .containsExactly("0.01", "0.00");
  }

  private static List<String> amounts(Shares shares, String whole) {
    return shares.parts(Money.of(whole, "EUR")).stream()
        .map(part -> part.money().amount().toPlainString())
        .toList();
  }

  private static Map<Optional<PartnerId>, Money> byFirm(List<Part> parts) {
    return parts.stream()
        .collect(Collectors.toMap(part -> part.share().map(Share::firm), Part::money));
  }

  /** One to five firms, with shares of at most the whole together. */
  private static List<Share> others(Random random) {
    List<Share> others = new ArrayList<>();
    int left = 1_000_000;
    for (int firm = 1 + random.nextInt(5); firm > 0 && left > 0; firm--) {
      int percent = random.nextInt(10) == 0 ? left : 1 + random.nextInt(left);
      others.add(share(firm, BigDecimal.valueOf(percent, 4)));
      left -= percent;
    }
    return others;
  }

  private static Share share(int firm, BigDecimal percent) {
    return new Share(new PartyId(new UUID(2, firm)), new PartnerId(new UUID(1, firm)), percent);
  }
}
