package tandem.api.reference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import tandem.api.platform.json.Names;
import tandem.api.platform.views.LocalName;
import tandem.customers.TaxScheme;
import tandem.deals.DealStage;
import tandem.deals.LostReason;
import tandem.leads.DecisionKind;
import tandem.leads.LeadField;
import tandem.leads.LeadStage;
import tandem.leads.RejectReason;
import tandem.partners.PartnerTier;
import tandem.partners.StatusReason;

/**
 * The sets, made of the domain's own enums, so that none can be forgotten; a test asks for every
 * text.
 */
final class ReferenceSets {
  private static final String BUNDLE = "tandem.api.reference";
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  static final Map<String, Class<? extends Enum<?>>> SETS =
      Map.of(
          "deal-stages", DealStage.class,
          "lead-decisions", DecisionKind.class,
          "lead-fields", LeadField.class,
          "lead-statuses", LeadStage.class,
          "lost-reasons", LostReason.class,
          "partner-status-reasons", StatusReason.class,
          "partner-tiers", PartnerTier.class,
          "reject-reasons", RejectReason.class,
          "tax-schemes", TaxScheme.class);

  private ReferenceSets() {}

  static Optional<List<ReferenceEntry>> find(String set) {
    return Optional.ofNullable(SETS.get(set))
        .map(type -> Stream.of(type.getEnumConstants()).map(each -> entry(set, each)).toList());
  }

  private static ReferenceEntry entry(String set, Enum<?> constant) {
    String key = set + "." + Names.of(constant);
    return new ReferenceEntry(
        constant instanceof LeadField field ? field.path() : Names.of(constant),
        new LocalName(text(Locale.ENGLISH, key), text(Locale.of("ru"), key)),
        constant instanceof DealStage stage ? Optional.of(stage.percent()) : Optional.empty());
  }

  private static String text(Locale language, String key) {
    return ResourceBundle.getBundle(BUNDLE, language, ReferenceSets.class.getClassLoader(), EXACT)
        .getString(key);
  }
}
