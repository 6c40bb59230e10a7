package tandem.web.leads;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.leads.Evidence;
import tandem.leads.LeadCompanyView;
import tandem.web.leads.review.Matches;
import tandem.web.platform.Fact;
import tandem.web.platform.Happening;
import tandem.web.platform.Hidden;
import tandem.web.platform.Page;

/**
 * What a dealer's page of a lead leaves out: whom the check found, and the company's own history.
 */
final class LeadHidden {
  private LeadHidden() {}

  static Hidden of(Page page, LeadCompanyView view) {
    Fact.Facts facts = Fact.list();
    view.verdictAtSubmission()
        .ifPresent(found ->
            facts.add(
                page.t("view.lead_check"),
                page.t("view.lead_check_" + found.name().toLowerCase(Locale.ROOT))));
    view.evidence().forEach(each -> facts.add(Matches.title(page, each), words(page, each)));
    return new Hidden(
        facts.facts(),
        LeadTimeline.of(page, view.facts()).stream().filter(Happening::inside).toList());
  }

  private static String words(Page page, Evidence evidence) {
    return Stream.of(
            Stream.of(evidence.customer()).filter(name -> !name.isEmpty()),
            evidence.taxId().stream().map(id -> taxId(page, id)),
            evidence.until().stream()
                .map(until -> page.t("review.protected_until", page.format().date(until))))
        .flatMap(words -> words)
        .collect(Collectors.joining(" · "));
  }

  /** Scheme and number, as {@code INN 7803773603}. */
  private static String taxId(Page page, String id) {
    String[] words = id.split(" ", 2);
    return page.t("leads.scheme_short." + words[0]) + " " + words[words.length - 1];
  }
}
