package tandem.catalogue;

import tandem.platform.Money;
import tandem.platform.Problems;

/**
 * A product as it shall be, known by its code (1 to 60 characters). Refused with {@code
 * validation_failed} and each member that is wrong.
 */
public record PutProduct(
    String code,
    String nameEn,
    String nameRu,
    String category,
    Money price,
    boolean commissionable) {

  Problems problems() {
    Problems problems = new Problems();
    problems.text("code", code, true, 60);
    problems.text("name_en", nameEn, true, 200);
    problems.text("name_ru", nameRu, true, 200);
    problems.text("category", category, true, 60);
    if (price.amount().signum() < 0) {
      problems.add("price", "minimum", "must not be less than zero");
    }
    return problems;
  }
}
