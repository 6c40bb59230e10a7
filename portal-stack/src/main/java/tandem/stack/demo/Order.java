package tandem.stack.demo;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import tandem.platform.Money;

/** What a customer wants: lines with their prices after discount, in one currency. */
record Order(Currency currency, List<Line> lines) {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency RUB = Currency.getInstance("RUB");
  private static final BigDecimal ROUBLES = BigDecimal.valueOf(95);

  record Line(Article article, int quantity, Money amount) {}

  static Order by(Seed seed, boolean roubles) {
    Currency currency = roubles ? RUB : EUR;
    BigDecimal factor = seed.fraction(85, 100).multiply(roubles ? ROUBLES : BigDecimal.ONE);
    List<Line> lines =
        articles(seed).stream()
            .limit(seed.weighed(List.of(1, 2, 3, 4), List.of(35, 35, 20, 10)))
            .map(article -> {
              int quantity = seed.between(1, article.mostSold());
              BigDecimal price =
                  article.price().multiply(BigDecimal.valueOf(quantity)).multiply(factor);
              return new Line(article, quantity, new Money(price, currency));
            })
            .toList();
    return new Order(currency, lines);
  }

  /** In any order, but freight never alone. */
  private static List<Article> articles(Seed seed) {
    List<Article> articles = seed.shuffled(Article.SHELF);
    return articles.getFirst().commissionable() ? articles : articles.reversed();
  }

  Money amount() {
    return lines.stream().map(Line::amount).reduce(Money.zero(currency), Money::plus);
  }

  boolean overlaps(Order other) {
    return lines.stream()
        .anyMatch(
            line -> other.lines().stream().anyMatch(it -> it.article().equals(line.article())));
  }
}
