package tandem.web.preview;

import java.util.List;
import java.util.function.Function;
import tandem.web.agreements.AgreementSample;
import tandem.web.applications.ApplicationSample;
import tandem.web.audit.AuditSample;
import tandem.web.commissions.CommissionSample;
import tandem.web.customers.CustomerSample;
import tandem.web.deals.DealSamples;
import tandem.web.home.CompanyHomeSample;
import tandem.web.leads.review.ReviewSample;
import tandem.web.network.NetworkSample;
import tandem.web.offers.OfferSamples;
import tandem.web.parties.PartySamples;
import tandem.web.partners.PartnerSample;
import tandem.web.people.PeopleSample;
import tandem.web.plans.PlanSample;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.SamplePages;
import tandem.web.privacy.PrivacySample;
import tandem.web.processes.ProcessSample;
import tandem.web.programmes.ProgrammeSample;
import tandem.web.review.AccessSample;
import tandem.web.tiers.TierSample;

/** The company's pages. */
final class DeskSamples {
  private DeskSamples() {}

  static List<Sample> all() {
    return List.of(
        desk("queue", "company/queue.jte", "/queue", ReviewSample::queue),
        desk("queue-approving", "company/queue.jte", "/queue", ReviewSample::approving),
        desk("queue-asking", "company/queue.jte", "/queue", ReviewSample::asking),
        desk("queue-rejecting", "company/queue.jte", "/queue", ReviewSample::rejectingWithMistakes),
        desk("queue-together", "company/together.jte", "/queue", ReviewSample::together),
        desk("queue-decided", "company/together.jte", "/queue", ReviewSample::decidedTogether),
        desk("room", "company/room.jte", "/leads/x", ReviewSample::room),
        desk("absence", "company/absence.jte", "/queue/absence", ReviewSample::absence),
        desk("queue-previewing", "company/queue.jte", "/queue", ReviewSample::previewing),
        desk("review-overtaken", "company/lead.jte", "/leads/x", ReviewSample::overtaken),
        desk("lead-register", "company/register.jte", "/leads/x", ReviewSample::register),
        desk("company-home", "company/home.jte", "/", CompanyHomeSample::manager),
        desk("company-home-admin", "company/home.jte", "/", CompanyHomeSample::admin),
        desk("commissions", "company/commissions.jte", "/commissions", CommissionSample::all),
        desk("partner-money", "company/partner_money.jte", "/commissions", CommissionSample::one),
        desk("payout", "company/payout.jte", "/commissions", CommissionSample::asking),
        desk("payout-confirm", "company/payout.jte", "/commissions", CommissionSample::confirming),
        desk("audit", "company/audit.jte", "/audit", AuditSample::of),
        desk("audit-whole", "company/verification.jte", "/audit", AuditSample::whole),
        desk("audit-broken", "company/verification.jte", "/audit", AuditSample::broken),
        desk("privacy", "company/privacy.jte", "/privacy", PrivacySample::list),
        desk("privacy-asked", "company/privacy_request.jte", "/privacy", PrivacySample::asked),
        desk("privacy-done", "company/privacy_request.jte", "/privacy", PrivacySample::done),
        desk("privacy-act", "company/privacy_act.jte", "/privacy", PrivacySample::act),
        desk("privacy-map", "company/privacy_map.jte", "/privacy", PrivacySample::map),
        desk("privacy-data", "company/privacy_data.jte", "/privacy", PrivacySample::data),
        desk("customers", "customers/list.jte", "/customers", CustomerSample::list),
        desk("customer", "customers/one.jte", "/customers/x", CustomerSample::one),
        desk("customer-edit", "customers/edit.jte", "/customers/x/edit", CustomerSample::edit),
        desk("partners", "company/partners.jte", "/partners", PartnerSample::list),
        desk("check_list", "company/check_list.jte", "/partners/x/checks", PartnerSample::checks),
        desk("partner", "company/partner.jte", "/partners/x", PartnerSample::one),
        desk("access-review", "review/access.jte", "/access-review", AccessSample::all),
        desk("access-review-none", "review/access.jte", "/access-review", AccessSample::none),
        desk("access-review-end", "review/end.jte", "/access-review/x", AccessSample::end),
        desk("people", "people/people.jte", "/people", PeopleSample::list),
        desk("people-one", "people/person.jte", "/people/x", PeopleSample::one),
        desk("people-wrong", "people/person.jte", "/people/x", PeopleSample::wrong),
        desk("people-away", "people/away.jte", "/people/x/away", PeopleSample::away),
        desk("view-as", "company/view_as.jte", "/view-as", PartnerSample::viewAs),
        desk("applications", "applications/list.jte", "/applications", ApplicationSample::list),
        desk("application", "applications/one.jte", "/applications/x", ApplicationSample::one),
        desk(
            "application-approve",
            "applications/one.jte",
            "/applications/x",
            ApplicationSample::approving),
        desk(
            "application-reject",
            "applications/one.jte",
            "/applications/x",
            ApplicationSample::rejecting),
        desk(
            "application-ask",
            "applications/one.jte",
            "/applications/x",
            ApplicationSample::asking),
        desk("tier-assign", "tiers/tier.jte", "/partners/x/tier", TierSample::assigned),
        desk("certificates", "certificates/firm.jte", "/partners/x", TierSample::kept),
        desk(
            "certificate-rules", "certificates/rules.jte", "/certificate-rules", TierSample::rules),
        desk("tier-preview", "tiers/preview.jte", "/tiers", TierSample::preview),
        desk("network-place", "network/network.jte", "/partners/x", NetworkSample::placing),
        desk("standing", "company/standing.jte", "/partners/x", PartnerSample::suspending),
        desk("agreements-desk", "agreements/list.jte", "/agreements", AgreementSample::list),
        desk("agreement-desk", "agreements/one.jte", "/agreements/x", AgreementSample::overseen),
        desk("agreement-new", "agreements/new.jte", "/agreements/new", page -> Form.blank()),
        desk(
            "company-leads",
            "offers/company_leads.jte",
            "/company-leads",
            OfferSamples::companyLeads),
        desk(
            "company-lead",
            "offers/company_lead.jte",
            "/company-leads/x",
            OfferSamples::companyLead),
        desk(
            "company-lead-evidence",
            "offers/evidence.jte",
            "/company-leads/x/evidence",
            OfferSamples::evidence),
        desk(
            "candidates",
            "offers/candidates.jte",
            "/company-leads/x/candidates",
            OfferSamples::candidates),
        desk("deal-parties-desk", "parties/deal.jte", "/deals/x/parties", PartySamples::open),
        desk("deal-party", "parties/party.jte", "/deals/x/parties/y", PartySamples::party),
        desk("company-lead-form", "offers/form.jte", "/company-leads/new", OfferSamples::form),
        desk("assignment", "offers/rules.jte", "/assignment-rules", OfferSamples::rules),
        desk("deal-reopen", "deals/reopen.jte", "/deals/x", DealSamples::closing),
        desk("losses", "deals/losses.jte", "/losses", DealSamples::losses),
        desk("processes-desk", "processes/list.jte", "/processes", ProcessSample::list),
        desk("process-desk", "processes/process.jte", "/processes/x", ProcessSample::process),
        desk(
            "process-compare",
            "processes/comparison.jte",
            "/processes/x",
            ProcessSample::comparison),
        desk(
            "process-publish", "processes/publish.jte", "/processes/x", ProcessSample::publication),
        desk("process-edit", "processes/edit.jte", "/processes/x", ProcessSample::edited),
        desk("deal-events", "commissions/events.jte", "/commissions", CommissionSample::events),
        desk("plans-desk", "plans/list.jte", "/plans", PlanSample::list),
        desk("plan-desk", "plans/plan.jte", "/plans/x", PlanSample::tried),
        desk("plan-edit", "plans/edit.jte", "/plans/x", PlanSample::edited),
        desk("plan-wrong", "plans/edit.jte", "/plans/x", PlanSample::wrong),
        desk("plan-publish", "plans/publish.jte", "/plans/x", PlanSample::publishing),
        desk("programmes-desk", "programmes/list.jte", "/programmes", ProgrammeSample::list),
        desk("rules-desk", "programmes/rules.jte", "/programmes/x", ProgrammeSample::draft),
        desk("programme-replay", "programmes/replay.jte", "/programmes/x", ProgrammeSample::replay),
        desk("programme-edit", "programmes/edit.jte", "/programmes/x", ProgrammeSample::edited),
        desk(
            "programme-publish",
            "programmes/publish.jte",
            "/programmes/x",
            ProgrammeSample::changes));
  }

  private static Sample desk(
      String name, String template, String path, Function<Page, Object> model) {
    return new Sample(name, template, SamplePages.APPROVER, path, model);
  }
}
