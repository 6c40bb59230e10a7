package tandem.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.Set;
import tandem.access.Actor;
import tandem.platform.Caller;
import tandem.platform.Money;
import tandem.platform.Refusal;
import tandem.platform.Slug;
import tandem.platform.imports.ImportRow;
import tandem.platform.imports.ImportTarget;

/** Takes over products; the code is made from the name as given. */
@ApplicationScoped
class ProductImport implements ImportTarget {
  @Inject ProductShelf shelf;

  @Override
  public String name() {
    return "products";
  }

  @Override
  public Set<String> fields() {
    return Set.of("name", "name_ru", "category", "price", "currency");
  }

  @Override
  public String key(ImportRow row) {
    return Slug.of(row.text("name"));
  }

  @Override
  public String take(Caller caller, ImportRow row) {
    String name = row.text("name");
    Money price =
        new Money(
            row.decimal("price")
                .orElseThrow(() -> new Refusal.Invalid("price", "required", "is missing")),
            Currency.getInstance(row.text("currency")));
    return shelf
        .put(
            (Actor) caller,
            new PutProduct(
                key(row),
                name,
                row.maybe("name_ru").orElse(name),
                row.text("category"),
                price,
                true))
        .text();
  }
}
