package tandem.web.partners;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.leads.CustomerChecks;
import tandem.partners.PartnerFacts;
import tandem.partners.PartnerPerson;
import tandem.partners.PartnerProfile;
import tandem.partners.PartnerRow;
import tandem.partners.PartnerStatus;
import tandem.partners.PartnerWork;
import tandem.partners.StatusChange;
import tandem.partners.agreements.LastAcceptance;
import tandem.web.platform.Badge;
import tandem.web.platform.Fact;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;

/** Firms as people see them. */
public final class PartnerParts {
  private PartnerParts() {}

  static PartnerListModel.Row row(Page page, PartnerRow row) {
    PartnerFacts firm = row.facts();
    PartnerWork work = row.work().orElse(new PartnerWork(0, 0, 0, 0));
    return new PartnerListModel.Row(
        "/partners/" + firm.id().text(),
        firm.name(),
        firm.code() + " · " + page.country(firm.country()),
        page.t("partner.tier." + firm.tier()),
        status(page, firm.status()),
        page.format().number(work.leadsWaiting()),
        page.format().number(work.leads()),
        page.format().number(work.dealsOpen()),
        page.format().number(work.dealsWon()));
  }

  static PartnerModel profile(
      Page page,
      PartnerProfile profile,
      List<StatusChange> changes,
      Optional<LastAcceptance> accepted,
      Optional<CustomerChecks.OfFirm> checks) {
    PartnerFacts firm = profile.facts();
    return new PartnerModel(
        firm.id().text(),
        firm.name(),
        page.t("partner.tier." + firm.tier()),
        status(page, firm.status()),
        Stream.concat(facts(page, firm).stream(), agreement(page, accepted).stream()).toList(),
        profile.work().map(work -> numbers(page, firm, work)).orElse(List.of()),
        page.viewer().has("finance", "finance_approver", "auditor", "channel_manager"),
        profile.people().stream().map(person -> person(page, person)).toList(),
        StandingLine.of(page, changes),
        profile.managed() ? ways(page, firm) : List.of(),
        checks.map(asked -> CheckParts.of(page, firm.id(), asked)));
  }

  private static List<PartnerModel.Way> ways(Page page, PartnerFacts firm) {
    return firm.status().next().stream()
        .map(to ->
            new PartnerModel.Way(
                "/partners/" + firm.id().text() + "/standing?to=" + to,
                page.t("standing.do." + to),
                to != PartnerStatus.ACTIVE))
        .toList();
  }

  /** What stands in the register about a firm; a dealer's account page shows it too. */
  public static List<Fact> facts(Page page, PartnerFacts firm) {
    return Fact.list()
        .add(page.t("partners.code"), firm.code())
        .add(page.t("review.country"), page.country(firm.country()))
        .add(page.t("partners.tier"), page.t("partner.tier." + firm.tier()))
        .add(page.t("partners.territory"), firm.territory().orElse(""))
        .add(
            page.t("apply.tax_number"),
            firm.taxId()
                .map(id -> page.t("leads.scheme_short." + id.scheme()) + " " + id.number())
                .orElse(""))
        .add(page.t("apply.website"), firm.website().orElse(""))
        .add(page.t("partners.since"), page.format().date(firm.since()))
        .add(page.t("partners.number"), firm.id().text())
        .facts();
  }

  private static List<Fact> agreement(Page page, Optional<LastAcceptance> accepted) {
    String value =
        accepted
            .map(it ->
                page.t(
                    "partners.agreement_accepted",
                    it.number(),
                    it.person(),
                    page.format().date(it.at())))
            .orElse(page.t("partners.agreement_none"));
    return Fact.list().add(page.t("partners.agreement"), value).facts();
  }

  public static Badge status(Page page, PartnerStatus status) {
    String word = page.t("partner.status." + status);
    return switch (status) {
      case ACTIVE -> Badge.of(word, "check", Hue.GREEN);
      case SUSPENDED -> Badge.of(word, "hourglass", Hue.AMBER);
      case TERMINATED -> Badge.outlined(word, "ban", Hue.RED);
    };
  }

  private static List<PartnerModel.Figure> numbers(Page page, PartnerFacts firm, PartnerWork work) {
    String leads = "/leads?partner=" + firm.id().text();
    String deals = "/deals?partner=" + firm.id().text();
    return List.of(
        number(page, leads + "&tab=review", "partners.leads_waiting", work.leadsWaiting()),
        number(page, leads, "partners.leads", work.leads()),
        number(page, deals, "partners.deals_open", work.dealsOpen()),
        number(page, deals + "&stage=WON", "partners.deals_won", work.dealsWon()));
  }

  private static PartnerModel.Figure number(Page page, String href, String key, long value) {
    return new PartnerModel.Figure(href, page.t(key), page.format().number(value));
  }

  private static PartnerModel.Person person(Page page, PartnerPerson person) {
    return new PartnerModel.Person(
        person.name(),
        person.email().orElse(""),
        person.roles().stream()
            .map(role -> {
              String key = "account.role." + role;
              return page.texts().has(key) ? page.t(key) : role;
            })
            .collect(Collectors.joining(", ")),
        person
            .seen()
            .map(at -> page.t("partners.seen", page.format().moment(at)))
            .orElse(page.t("partners.never_seen")));
  }
}
