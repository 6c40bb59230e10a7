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
import tandem.deals.parties.PartyField;
import tandem.deals.parties.PartyRole;
import tandem.deals.parties.PartyState;
import tandem.deals.parties.SharingLevel;
import tandem.leads.DecisionKind;
import tandem.leads.LeadField;
import tandem.leads.LeadStage;
import tandem.leads.RejectReason;
import tandem.leads.offers.CloseReason;
import tandem.leads.offers.DeclineReason;
import tandem.leads.offers.OfferState;
import tandem.leads.offers.RecallReason;
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
      Map.ofEntries(
          Map.entry("company-lead-close-reasons", CloseReason.class),
          Map.entry("deal-stages", DealStage.class),
          Map.entry("lead-decisions", DecisionKind.class),
          Map.entry("lead-fields", LeadField.class),
          Map.entry("lead-statuses", LeadStage.class),
          Map.entry("lost-reasons", LostReason.class),
          Map.entry("offer-decline-reasons", DeclineReason.class),
          Map.entry("offer-recall-reasons", RecallReason.class),
          Map.entry("offer-statuses", OfferState.class),
          Map.entry("participant-fields", PartyField.class),
          Map.entry("participant-reject-reasons", tandem.deals.parties.RejectReason.class),
          Map.entry("participant-roles", PartyRole.class),
          Map.entry("participant-statuses", PartyState.class),
          Map.entry("deal-sharing-levels", SharingLevel.class),
          Map.entry("partner-status-reasons", StatusReason.class),
          Map.entry("partner-tiers", PartnerTier.class),
          Map.entry("reject-reasons", RejectReason.class),
          Map.entry("tax-schemes", TaxScheme.class));

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
