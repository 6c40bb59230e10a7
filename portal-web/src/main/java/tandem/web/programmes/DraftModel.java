package tandem.web.programmes;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tandem.leads.programmes.Approval;
import tandem.leads.programmes.Breach;
import tandem.leads.programmes.ExtraField;
import tandem.leads.programmes.FormTerms;
import tandem.leads.programmes.ProgrammeView;
import tandem.partners.PartnerTier;
import tandem.platform.BusinessCalendar;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;
import tandem.web.platform.Page;

/**
 * A draft as a form. Two empty rows stand below the rows that are there: filled in, they are added;
 * a row whose first field is emptied goes.
 */
public record DraftModel(
    String path,
    String name,
    int number,
    long revision,
    Form form,
    int policyRows,
    int extraRows,
    Choices choices) {
  private static final int EMPTY_ROWS = 2;

  /** What the selects and ticks offer. */
  public record Choices(
      List<Choice> tiers,
      List<Choice> approvals,
      List<Choice> breaches,
      List<Choice> kinds,
      List<Choice> required,
      List<Choice> countries) {}

  static DraftModel of(Page page, ProgrammeView draft, Form form) {
    return new DraftModel(
        ProgrammeParts.path(draft),
        draft.name(page.language()),
        draft.number(),
        draft.revision(),
        form,
        form.rows("policy") + (form.errors().isEmpty() ? EMPTY_ROWS : 0),
        form.rows("extra") + (form.errors().isEmpty() ? EMPTY_ROWS : 0),
        choices(page));
  }

  static Choices choices(Page page) {
    return new Choices(
        Stream.of(PartnerTier.values())
            .map(tier -> new Choice(tier.name(), page.t("partner.tier." + tier)))
            .toList(),
        Stream.of(Approval.values())
            .map(each -> new Choice(each.name(), page.t("programmes.approval." + each)))
            .toList(),
        Stream.of(Breach.values())
            .map(each -> new Choice(each.name(), page.t("programmes.breach." + each)))
            .toList(),
        Stream.of(ExtraField.Kind.values())
            .map(each -> new Choice(each.name(), page.t("programmes.kind." + each)))
            .toList(),
        FormTerms.CHOOSABLE.stream()
            .map(path -> new Choice(path, page.t("rules.field." + path)))
            .toList(),
        BusinessCalendar.countries().stream()
            .map(code ->
                new Choice(
                    code,
                    java.util.Locale.of("", code)
                        .getDisplayCountry(page.texts().language().locale())))
            .sorted(Comparator.comparing(Choice::label))
            .toList());
  }

  /** The field of a tier's days. */
  public String protection(Choice tier) {
    return "protection." + tier.value();
  }

  /** The name of a field in a repeated group. */
  public String at(String group, int row, String field) {
    return group + "." + row + "." + field;
  }
}
