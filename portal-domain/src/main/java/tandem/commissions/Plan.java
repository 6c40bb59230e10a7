package tandem.commissions;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** A commission plan; what it promises stands in its versions. */
@Entity
public class Plan {
  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "id"))
  private PlanId id;

  private String code;
  private String nameEn;
  private String nameRu;

  @SuppressWarnings("NullAway.Init")
  protected Plan() {}

  private Plan(PlanId id, String code, String nameEn, String nameRu) {
    this.id = id;
    this.code = code;
    this.nameEn = nameEn;
    this.nameRu = nameRu;
  }

  static Plan named(PlanId id, String code, String nameEn, String nameRu) {
    return new Plan(id, code, nameEn, nameRu);
  }

  PlanId id() {
    return id;
  }

  String code() {
    return code;
  }

  String nameEn() {
    return nameEn;
  }

  String nameRu() {
    return nameRu;
  }
}
