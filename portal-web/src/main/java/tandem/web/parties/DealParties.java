package tandem.web.parties;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.access.Actor;
import tandem.deals.DealFacts;
import tandem.deals.DealId;
import tandem.deals.DealReading;
import tandem.deals.parties.DealSharing;
import tandem.deals.parties.PartyAction;
import tandem.deals.parties.PartyCompanyView;
import tandem.deals.parties.PartyFacts;
import tandem.deals.parties.PartyInviting;
import tandem.deals.parties.PartyLists;
import tandem.deals.parties.PartyOnDeal;
import tandem.deals.parties.PartyRole;
import tandem.deals.parties.SharingLevel;
import tandem.deals.parties.SharingView;
import tandem.web.platform.Choice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Stage;

/** Puts the page of a deal's parties together. */
@RequestScoped
class DealParties {
  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject DealReading reading;
  @Inject DealSharing sharing;
  @Inject PartyInviting inviting;
  @Inject PartyLists lists;

  DealPartiesModel model(DealId id, Form share, Form invite) {
    Actor actor = me.actor();
    Page page = pages.page();
    DealFacts deal = reading.find(actor, id).facts();
    SharingView open = sharing.of(actor, id);
    boolean company = page.viewer().company();
    List<PartyCompanyView> parties = company ? lists.onDeal(actor, id) : List.of();
    boolean asks = page.viewer().has("channel_manager", "sales_manager");
    boolean invites = asks && deal.closedAt().isEmpty() && open.level() != SharingLevel.PRIVATE;
    return new DealPartiesModel(
        id.text(),
        deal.customer().orElse(page.t("deals.nameless")),
        levels(page, open.level()),
        page.t("party.level_text." + open.level()),
        next(page, open),
        company
            ? parties.stream().map(party -> row(page, party)).toList()
            : lists.onOwnDeal(actor, id).stream().map(party -> row(page, party)).toList(),
        asks ? total(page, inviting.shared(actor, id)) : "",
        invites,
        asks && !invites
            ? page.t(deal.closedAt().isPresent() ? "party.closed" : "party.private")
            : "",
        invites
            ? inviting.invitable(actor, id).stream()
                .map(firm -> new Choice(firm.id().text(), firm.name()))
                .toList()
            : List.of(),
        PartyWords.roles(page, sorted(open.level().roles())),
        share,
        invite);
  }

  private static List<PartyRole> sorted(Set<PartyRole> roles) {
    return roles.stream().sorted().toList();
  }

  private static List<Stage> levels(Page page, SharingLevel now) {
    List<Stage> levels = new ArrayList<>();
    for (SharingLevel level : SharingLevel.values()) {
      levels.add(new Stage(page.t("party.level." + level), now.above(level), level == now, ""));
    }
    return levels;
  }

  private static List<Choice> next(Page page, SharingView open) {
    return open.next().stream()
        .map(level ->
            new Choice(
                level.name(), page.t("party.level." + level), level.consent(page.language())))
        .toList();
  }

  private static String total(Page page, BigDecimal shared) {
    return shared.signum() == 0
        ? ""
        : page.t(
            "party.total",
            page.t("format.percent", shared),
            page.t("format.percent", BigDecimal.valueOf(100).subtract(shared)));
  }

  private static DealPartiesModel.Row row(Page page, PartyCompanyView party) {
    PartyFacts facts = party.facts();
    return new DealPartiesModel.Row(
        facts.allowed().contains(PartyAction.CHANGE)
            ? Optional.of("/deals/" + party.deal().text() + "/parties/" + facts.id().text())
            : Optional.empty(),
        party.firmName(),
        PartyWords.role(page, facts.role()),
        PartyWords.badge(page, facts.state()),
        page.format().moment(facts.endedAt().or(facts::answeredAt).orElseGet(facts::invitedAt)),
        PartyWords.sees(page, facts.fields()),
        facts.split().map(share -> page.t("format.percent", share)).orElse(""),
        said(page, facts));
  }

  private static String said(Page page, PartyFacts facts) {
    String reason = facts.reason().map(it -> page.t("party.reject." + it)).orElse("");
    String words = facts.comment().orElse("");
    return reason.isEmpty() || words.isEmpty() ? reason + words : reason + ": " + words;
  }

  private static DealPartiesModel.Row row(Page page, PartyOnDeal party) {
    return new DealPartiesModel.Row(
        Optional.empty(),
        party.firm(),
        PartyWords.role(page, party.role()),
        PartyWords.badge(page, party.state()),
        page.format().moment(party.endedAt().or(party::answeredAt).orElseGet(party::invitedAt)),
        PartyWords.sees(page, party.fields()),
        "",
        "");
  }
}
