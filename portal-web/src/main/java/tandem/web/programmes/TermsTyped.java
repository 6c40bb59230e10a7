package tandem.web.programmes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.leads.programmes.Approval;
import tandem.leads.programmes.Breach;
import tandem.leads.programmes.Eligibility;
import tandem.leads.programmes.FormTerms;
import tandem.leads.programmes.PolicyRow;
import tandem.leads.programmes.ProgrammeChange;
import tandem.leads.programmes.ProgrammeTerms;
import tandem.leads.programmes.ProgrammeView;
import tandem.leads.programmes.TierProtection;
import tandem.partners.PartnerTier;
import tandem.web.platform.Form;
import tandem.web.platform.Submission;

/** Terms as a form and back. Lists are typed with commas. */
public final class TermsTyped {
  private static final int MOST_ROWS = 60;
  private static final int LONGEST_LIST = 2000;

  private TermsTyped() {}

  static Form of(ProgrammeView draft) {
    ProgrammeTerms terms = draft.terms();
    Map<String, List<String>> values = new HashMap<>();
    put(values, "revision", draft.revision());
    put(values, "valid_from", draft.validFrom());
    put(values, "answer_days", terms.answerDays());
    put(values, "on_breach", terms.onBreach());
    put(values, "country", terms.country());
    put(values, "zone", terms.zone());
    put(values, "extension_days", terms.extensionDays());
    put(values, "extensions", terms.extensions());
    put(values, "duty_days", terms.dutyDays());
    put(values, "second_lane", terms.secondLane());
    terms.protection().forEach(each -> put(values, "protection." + each.tier(), each.days()));
    values.put("tiers", names(terms.eligibility().tiers()));
    put(values, "products", String.join(", ", terms.eligibility().products()));
    put(values, "countries", String.join(", ", terms.eligibility().countries()));
    for (int i = 0; i < terms.policy().size(); i++) {
      row(values, "policy." + i + ".", i + 1, terms.policy().get(i));
    }
    put(values, "need_length", terms.form().needLength());
    put(values, "years_ahead", terms.form().yearsAhead());
    values.put("required", terms.form().required());
    ExtraTyped.fill(values, terms.form().extra());
    return Form.of(values);
  }

  static ProgrammeChange read(Submission typed) {
    ProgrammeTerms usual = ProgrammeTerms.USUAL;
    ProgrammeTerms terms =
        new ProgrammeTerms(
            new Eligibility(
                tiers(typed.all("tiers")),
                list(typed, "products", false),
                list(typed, "countries", true)),
            rows(typed),
            protection(typed),
            number(typed, "extension_days", usual.extensionDays()),
            number(typed, "extensions", usual.extensions()),
            number(typed, "duty_days", usual.dutyDays()),
            number(typed, "answer_days", usual.answerDays()),
            typed.choice("on_breach", Breach.class).orElse(usual.onBreach()),
            typed.text("country", 2).orElse(null),
            typed.text("zone", 60).orElse(null),
            new FormTerms(
                typed.all("required"),
                number(typed, "need_length", usual.form().needLength()),
                number(typed, "years_ahead", usual.form().yearsAhead()),
                ExtraTyped.read(typed)),
            number(typed, "second_lane", usual.secondLane()));
    return new ProgrammeChange(typed.day("valid_from").orElse(null), terms);
  }

  private static void row(
      Map<String, List<String>> values, String at, int position, PolicyRow row) {
    put(values, at + "position", position);
    values.put(at + "tiers", names(row.tiers()));
    put(values, at + "limit", row.withinTierLimit() ? "yes" : null);
    put(values, at + "from", plain(row.from()));
    put(values, at + "up_to", plain(row.upTo()));
    put(values, at + "currency", row.currency());
    put(values, at + "products", String.join(", ", row.products()));
    put(values, at + "countries", String.join(", ", row.countries()));
    put(values, at + "approval", row.approval());
    put(values, at + "steps", row.approval() == Approval.STEPS ? row.steps() : null);
    put(values, at + "answer_days", row.answerDays());
  }

  /** In the order that was typed; rows of one number stay as they stood. */
  private static List<PolicyRow> rows(Submission typed) {
    record Placed(int position, PolicyRow row) {}
    int most = Math.min(MOST_ROWS, typed.form().rows("policy"));
    return IntStream.range(0, most)
        .mapToObj(i -> "policy." + i + ".")
        .filter(at -> !typed.raw(at + "approval").isEmpty())
        .map(at -> new Placed(number(typed, at + "position", MOST_ROWS), row(typed, at)))
        .sorted(java.util.Comparator.comparingInt(Placed::position))
        .map(Placed::row)
        .toList();
  }

  private static PolicyRow row(Submission typed, String at) {
    Optional<BigDecimal> from = typed.amount(at + "from");
    Optional<BigDecimal> upTo = typed.amount(at + "up_to");
    boolean banded = from.isPresent() || upTo.isPresent();
    return new PolicyRow(
        tiers(typed.all(at + "tiers")),
        typed.ticked(at + "limit"),
        from.orElse(null),
        upTo.orElse(null),
        banded ? typed.text(at + "currency", 3).map(TermsTyped::upper).orElse(null) : null,
        list(typed, at + "products", false),
        list(typed, at + "countries", true),
        typed.choice(at + "approval", Approval.class).orElse(Approval.STEPS),
        number(typed, at + "steps", 1),
        typed.raw(at + "answer_days").isEmpty() ? null : number(typed, at + "answer_days", 1));
  }

  private static List<TierProtection> protection(Submission typed) {
    List<TierProtection> days = new ArrayList<>();
    for (PartnerTier tier : PartnerTier.values()) {
      if (!typed.raw("protection." + tier).isEmpty()) {
        days.add(new TierProtection(tier, number(typed, "protection." + tier, 90)));
      }
    }
    return days;
  }

  public static int number(Submission typed, String field, int otherwise) {
    String text = typed.raw(field);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!text.matches("\\d{1,4}")) {
      typed.reject(field, "form.count");
      return otherwise;
    }
    return Integer.parseInt(text);
  }

  public static List<String> list(Submission typed, String field, boolean codes) {
    String text = typed.text(field, LONGEST_LIST).orElse("");
    return Arrays.stream(text.split("[,;\\n]"))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .map(word -> codes ? upper(word) : word)
        .distinct()
        .toList();
  }

  public static List<PartnerTier> tiers(List<String> names) {
    return Stream.of(PartnerTier.values()).filter(tier -> names.contains(tier.name())).toList();
  }

  public static List<String> names(List<PartnerTier> tiers) {
    return tiers.stream().map(PartnerTier::name).toList();
  }

  public static void put(Map<String, List<String>> values, String field, @Nullable Object value) {
    if (value != null) {
      values.put(field, List.of(value.toString()));
    }
  }

  public static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.stripTrailingZeros().toPlainString();
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
