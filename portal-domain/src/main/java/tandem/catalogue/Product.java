package tandem.catalogue;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import tandem.platform.Money;
import tandem.platform.ProductId;

/**
 * Something on the shelf. A product is never deleted, since deals speak of it; it goes off sale.
 */
@Entity
@CheckReturnValue
public class Product {
  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "id"))
  private ProductId id;

  private String code;
  private String nameEn;
  private String nameRu;
  private String category;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "price"))
  @AttributeOverride(name = "currency", column = @Column(name = "currency"))
  private Money price;

  private boolean commissionable;
  private boolean active;

  @SuppressWarnings("NullAway.Init")
  protected Product() {}

  private Product(ProductId id, PutProduct wanted) {
    this.id = id;
    this.code = wanted.code();
    this.nameEn = wanted.nameEn();
    this.nameRu = wanted.nameRu();
    this.category = wanted.category();
    this.price = wanted.price();
    this.commissionable = wanted.commissionable();
    this.active = true;
  }

  static Product shelve(ProductId id, PutProduct wanted) {
    return new Product(id, wanted);
  }

  /** Takes over what is wanted and says whether anything was different. */
  boolean becomes(PutProduct wanted) {
    ProductView before = view();
    nameEn = wanted.nameEn();
    nameRu = wanted.nameRu();
    category = wanted.category();
    price = wanted.price();
    commissionable = wanted.commissionable();
    active = true;
    return !view().equals(before);
  }

  ProductShelved shelved() {
    return new ProductShelved(id, code, category, price, commissionable);
  }

  ProductId id() {
    return id;
  }

  ProductView view() {
    return new ProductView(id, code, nameEn, nameRu, category, price, commissionable, active);
  }
}
