package tandem.deals;

/**
 * A detail of a reason, kept by the company.
 *
 * @param code stable, lower-case letters, digits and dashes
 * @param generic says nothing that anybody could mend
 * @param active whether it may still be chosen
 */
public record LossReason(
    String code, LostReason reason, String nameEn, String nameRu, boolean generic, boolean active) {

  public String name(String language) {
    return language.startsWith("ru") ? nameRu : nameEn;
  }
}
