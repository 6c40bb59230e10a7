package tandem.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tandem.platform.ProductId;
import tandem.platform.Refusal;
import tandem.platform.persistence.SqlArray;

/** All products, for other contexts within their own use cases. */
@ApplicationScoped
public class Products {
  @PersistenceContext EntityManager em;

  /** Those of the ids that there are. */
  public Map<ProductId, ProductView> byId(Collection<ProductId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    // one text for any number of ids, so that it is read and planned once
    List<?> found =
        em.createNativeQuery(
                "select * from product where id = any(cast(?1 as uuid[]))", Product.class)
            .setParameter(1, SqlArray.of(ids.stream().map(ProductId::value)))
            .getResultList();
    return found.stream()
        .map(Product.class::cast)
        .map(Product::view)
        .collect(Collectors.toMap(ProductView::id, Function.identity()));
  }

  public ProductView get(ProductId id) {
    return Optional.ofNullable(em.find(Product.class, id))
        .map(Product::view)
        .orElseThrow(() -> new Refusal.NotFound("product"));
  }

  Optional<Product> byCode(String code) {
    return em.createQuery("select p from Product p where p.code = ?1", Product.class)
        .setParameter(1, code)
        .getResultStream()
        .findFirst();
  }

  void add(Product product) {
    em.persist(product);
  }
}
