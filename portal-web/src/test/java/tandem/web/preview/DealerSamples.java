package tandem.web.preview;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.access.rights.Rights;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.web.account.AccountPages;
import tandem.web.account.RightsPages;
import tandem.web.account.SearchModel;
import tandem.web.agreements.AgreementSample;
import tandem.web.deals.DealSamples;
import tandem.web.developer.ClientSamples;
import tandem.web.developer.WebhookSamples;
import tandem.web.earnings.EarningsSamples;
import tandem.web.home.HomeSamples;
import tandem.web.insight.FunnelSample;
import tandem.web.leads.LeadSamples;
import tandem.web.leads.forms.VisitorFormSample;
import tandem.web.leads.imports.LeadImportSample;
import tandem.web.network.NetworkSample;
import tandem.web.notices.NoticesModel;
import tandem.web.offers.OfferSamples;
import tandem.web.parties.PartySamples;
import tandem.web.partners.PartnerSample;
import tandem.web.plans.PlanSample;
import tandem.web.platform.Page;
import tandem.web.platform.SamplePages;
import tandem.web.processes.ProcessSample;
import tandem.web.programmes.ProgrammeSample;
import tandem.web.receipts.ReceiptSample;
import tandem.web.team.TeamSamples;
import tandem.web.tiers.TierSample;
import tandem.web.work.WorkSamples;

/** The dealer's pages, and those both sides share. */
final class DealerSamples {
  private static final PartnerUser OWNER =
      new PartnerUser(
          new PersonId(new UUID(0, 1)),
          "Ирина Соколова",
          new PartnerId(new UUID(0, 1)),
          "Nord Systems",
          Set.of(PartnerRole.SELLER),
          "ru",
          "tandem-portal");

  private DealerSamples() {}

  static List<Sample> all() {
    return List.of(
        dealer("home", "home/dealer.jte", "/", HomeSamples::dealer),
        dealer("check", "leads/check.jte", "/customer-check", LeadSamples::check),
        dealer("check-wrong", "leads/check.jte", "/customer-check", LeadSamples::checkWrong),
        dealer("leads", "leads/list.jte", "/leads", LeadSamples::list),
        dealer("lead-new", "leads/form.jte", "/leads/new", LeadSamples::blank),
        dealer("lead-wrong", "leads/form.jte", "/leads", LeadSamples::wrong),
        dealer("lead-answer", "leads/form.jte", "/leads/x/edit", LeadSamples::answer),
        dealer("lead-asked", "leads/lead.jte", "/leads/x", LeadSamples::asked),
        dealer("lead-review", "leads/lead.jte", "/leads/x", LeadSamples::inReview),
        dealer("lead-rejected", "leads/lead.jte", "/leads/x", LeadSamples::rejected),
        dealer("lead-approved", "leads/lead.jte", "/leads/x", LeadSamples::approved),
        dealer("lead-appeal", "leads/ask.jte", "/leads/x/appeal", LeadSamples::appeal),
        dealer("lead-correct", "leads/ask.jte", "/leads/x/correction", LeadSamples::correction),
        dealer("lead-imports", "leads/imports.jte", "/leads/imports", LeadImportSample::all),
        dealer("lead-imports-none", "leads/imports.jte", "/leads/imports", LeadImportSample::none),
        dealer(
            "lead-import-new", "leads/import.jte", "/leads/imports/x", LeadImportSample::uploaded),
        dealer(
            "lead-import-work", "leads/import.jte", "/leads/imports/x", LeadImportSample::running),
        dealer(
            "lead-import-tried", "leads/import.jte", "/leads/imports/x", LeadImportSample::checked),
        dealer("lead-import-done", "leads/import.jte", "/leads/imports/x", LeadImportSample::done),
        dealer("lead-forms", "leads/forms.jte", "/leads/forms", VisitorFormSample::forms),
        dealer("lead-forms-none", "leads/forms.jte", "/leads/forms", VisitorFormSample::none),
        dealer("lead-transfer", "leads/transfer.jte", "/leads/x/transfer", LeadSamples::transfer),
        dealer("receipts", "leads/receipts.jte", "/leads/x/receipts", ReceiptSample::some),
        dealer(
            "firm-receipts",
            "leads/firm_receipts.jte",
            "/partners/x/receipts",
            ReceiptSample::firm),
        dealer("lead-withdraw", "leads/withdraw.jte", "/leads/x", LeadSamples::inReview),
        dealer("deals", "deals/list.jte", "/deals", DealSamples::list),
        dealer("board", "deals/list.jte", "/deals", DealSamples::board),
        dealer("deal", "deals/deal.jte", "/deals/x", DealSamples::deal),
        new Sample(
            "deal-desk", "deals/deal.jte", SamplePages.APPROVER, "/deals/x", DealSamples::deal),
        dealer("deal-move", "deals/move.jte", "/deals/x", DealSamples::move),
        dealer("deal-win", "deals/move.jte", "/deals/x/win", DealSamples::win),
        dealer("funnel", "insight/funnel.jte", "/insight/funnel", FunnelSample::funnel),
        dealer("clock", "insight/clock.jte", "/insight/deals/x", FunnelSample::clock),
        dealer("process", "processes/process.jte", "/processes/x", ProcessSample::process),
        dealer("today", "work/today.jte", "/today", WorkSamples::today),
        dealer("today-nothing", "work/today.jte", "/today", WorkSamples::nothingToday),
        dealer("task", "work/task.jte", "/deals/x/tasks/new", WorkSamples::task),
        dealer("wait", "work/wait.jte", "/deals/x/pause", WorkSamples::waiting),
        dealer("thread", "work/thread.jte", "/deals/x/messages", WorkSamples::thread),
        dealer("deal-lose", "deals/lose.jte", "/deals/x/loss", DealSamples::loss),
        dealer("deal-edit", "deals/edit.jte", "/deals/x/edit", DealSamples::closing),
        dealer("earnings", "earnings/earnings.jte", "/earnings", EarningsSamples::overview),
        dealer(
            "calculation", "earnings/calculation.jte", "/earnings/x", EarningsSamples::calculation),
        dealer("notices", "notices/notices.jte", "/notices", DealerSamples::notices),
        dealer("search", "account/search.jte", "/search", page -> empty()),
        dealer("team", "team/team.jte", "/team", TeamSamples::team),
        dealer("team-invite", "team/invite.jte", "/team/invitations/new", TeamSamples::invite),
        dealer("team-invite-wrong", "team/invite.jte", "/team", TeamSamples::inviteWrong),
        dealer("team-member", "team/member.jte", "/team/x", TeamSamples::member),
        dealer("team-member-away", "team/member.jte", "/team/x", TeamSamples::memberAway),
        dealer("team-leave", "team/leave.jte", "/team/x/leave", TeamSamples::leave),
        dealer("team-handover", "team/handover.jte", "/team/handovers/x", TeamSamples::handover),
        dealer("team-review", "team/review.jte", "/team/review", TeamSamples::review),
        dealer("developer", "developer/clients.jte", "/developer", ClientSamples::list),
        dealer("developer-none", "developer/clients.jte", "/developer", ClientSamples::empty),
        dealer("developer-form", "developer/form.jte", "/developer", ClientSamples::form),
        dealer("developer-made", "developer/client.jte", "/developer/x", ClientSamples::made),
        dealer("developer-keys", "developer/client.jte", "/developer/x", ClientSamples::withKeys),
        dealer("developer-gone", "developer/client.jte", "/developer/x", ClientSamples::revoked),
        dealer("developer-revoke", "developer/revoke.jte", "/developer/x", ClientSamples::made),
        dealer("webhooks", "developer/webhooks.jte", "/developer/webhooks", WebhookSamples::list),
        dealer(
            "webhooks-none",
            "developer/webhooks.jte",
            "/developer/webhooks",
            WebhookSamples::empty),
        dealer(
            "webhook-form",
            "developer/webhook_form.jte",
            "/developer/webhooks",
            WebhookSamples::form),
        dealer("webhook-made", "developer/webhook.jte", "/developer/x", WebhookSamples::made),
        dealer("webhook", "developer/webhook.jte", "/developer/x", WebhookSamples::working),
        dealer("webhook-off", "developer/webhook.jte", "/developer/x", WebhookSamples::off),
        dealer(
            "webhook-delivery", "developer/delivery.jte", "/developer/x", WebhookSamples::delivery),
        dealer(
            "webhook-delete",
            "developer/webhook_delete.jte",
            "/developer/x",
            WebhookSamples::deletion),
        dealer("events", "developer/events.jte", "/developer/events", WebhookSamples::events),
        dealer(
            "quickstart",
            "developer/quickstart.jte",
            "/developer/quickstart",
            WebhookSamples::quickstart),
        dealer(
            "quickstart-none",
            "developer/quickstart.jte",
            "/developer/quickstart",
            WebhookSamples::quickstartWithoutClient),
        dealer(
            "rights",
            "account/rights.jte",
            "/account/rights",
            page -> RightsPages.of(page, Rights.of(OWNER), Optional.empty())),
        dealer("account", "account/account.jte", "/account", AccountPages::of),
        dealer("firm", "firm/firm.jte", "/firm", PartnerSample::firm),
        dealer("tier", "tiers/tier.jte", "/tiers", TierSample::own),
        dealer("network", "network/network.jte", "/network", NetworkSample::own),
        dealer("network-deals", "network/deals.jte", "/network/x", NetworkSample::deals),
        dealer("agreements", "agreements/list.jte", "/agreements", AgreementSample::list),
        dealer("agreement", "agreements/one.jte", "/agreements/x", AgreementSample::one),
        dealer(
            "agreement-record", "agreements/record.jte", "/agreements/x", AgreementSample::record),
        dealer("plans", "plans/list.jte", "/plans", PlanSample::list),
        dealer("plan", "plans/plan.jte", "/plans/x", PlanSample::read),
        dealer("programmes", "programmes/list.jte", "/programmes", ProgrammeSample::list),
        dealer("rules", "programmes/rules.jte", "/programmes/x", ProgrammeSample::rules),
        dealer("participations", "parties/list.jte", "/participations", PartySamples::list),
        dealer(
            "participation",
            "parties/participation.jte",
            "/participations/x",
            PartySamples::invited),
        dealer(
            "participation-wrong",
            "parties/participation.jte",
            "/participations/x",
            PartySamples::wrong),
        dealer(
            "participation-taken",
            "parties/participation.jte",
            "/participations/x",
            PartySamples::taken),
        dealer("deal-parties", "parties/deal.jte", "/deals/x/parties", PartySamples::closed),
        dealer("offers", "offers/list.jte", "/offers", OfferSamples::list),
        dealer("offer", "offers/offer.jte", "/offers/x", OfferSamples::open),
        dealer("offer-wrong", "offers/offer.jte", "/offers/x", OfferSamples::wrong),
        dealer("offer-ended", "offers/offer.jte", "/offers/x", OfferSamples::ended),
        new Sample(
            "home-suspended", "home/dealer.jte", SamplePages.SUSPENDED, "/", HomeSamples::dealer),
        dealer("help", "account/help.jte", "/help", AccountPages::of));
  }

  private static Sample dealer(
      String name, String template, String path, Function<Page, Object> model) {
    return new Sample(name, template, SamplePages.DEALER, path, model);
  }

  private static SearchModel empty() {
    return new SearchModel("Prichal", List.of(), List.of());
  }

  private static NoticesModel notices(Page page) {
    return new NoticesModel(
        1,
        List.of(
            new NoticesModel.Row(
                "/leads/x", "question", "Вопрос по лиду «Балтийский причал»", "09:15", true),
            new NoticesModel.Row(
                "/deals/x", "chat", "Martin Keller wrote on Nordhafen", "Monday", false)),
        Optional.empty(),
        Optional.empty());
  }
}
