package tandem.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import tandem.access.Actor;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.Keyset;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.ProductId;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** Shows what is on sale and lets the company put products there. */
@UseCase
@ApplicationScoped
public class ProductShelf {
  private static final int MOST_CATEGORIES = 200;

  @PersistenceContext EntityManager em;
  @Inject Products products;
  @Inject ShelfPolicy policy;
  @Inject Events events;
  @Inject Ids ids;

  /** By code. */
  public Page<ProductView> list(Actor actor, ShelfFilter filter, PageRequest page) {
    policy.mayLook(actor);
    List<ProductView> rows =
        Listing.of(
                em,
                "select id, code, name_en, name_ru, category, price, currency, commissionable, active from product")
            .whereIf(!filter.withRetired(), "active")
            .whereGiven(filter.category(), "category = ?")
            .whereGiven(
                filter.text().map(ProductShelf::pattern),
                "code || ' ' || name_en || ' ' || name_ru ilike ? escape '!'")
            .page(page, "code", "id", false, text -> text)
            .stream()
            .map(ProductShelf::view)
            .toList();
    return Page.cut(rows, page.limit(), last -> new Keyset(last.code(), last.id().value()));
  }

  public ProductView get(Actor actor, ProductId id) {
    policy.mayLook(actor);
    return products.get(id);
  }

  /** The categories of what is on sale, in alphabetical order. */
  public List<String> categories(Actor actor) {
    policy.mayLook(actor);
    return Listing.of(em, "select distinct category from product where active order by category")
        .rows()
        .stream()
        .limit(MOST_CATEGORIES)
        .map(row -> row.text(0))
        .toList();
  }

  /** Makes the product with this code so; asked the same twice, it does nothing the second time. */
  public ProductId put(Actor actor, PutProduct wanted) {
    policy.mayFill(actor);
    wanted.problems().refuse();
    Optional<Product> known = products.byCode(wanted.code());
    if (known.isPresent()) {
      if (known.get().becomes(wanted)) {
        events.publish(actor, known.get().shelved());
      }
      return known.get().id();
    }
    Product product = Product.shelve(new ProductId(ids.next()), wanted);
    products.add(product);
    events.publish(actor, product.shelved());
    return product.id();
  }

  /** What people type is text, not a pattern. */
  private static String pattern(String text) {
    return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }

  private static ProductView view(Row row) {
    return new ProductView(
        new ProductId(row.uuid(0)),
        row.text(1),
        row.text(2),
        row.text(3),
        row.text(4),
        row.money(5),
        row.flag(7),
        row.flag(8));
  }
}
