package tandem.api;

import java.util.List;
import tandem.api.activities.ActivitiesResource;
import tandem.api.activities.DealPausesResource;
import tandem.api.agreements.AgreementsResource;
import tandem.api.answers.AnswerTemplatesResource;
import tandem.api.applications.ApplicationsResource;
import tandem.api.audit.AuditRecordsResource;
import tandem.api.clients.ApiClientsResource;
import tandem.api.commissions.CommissionEventsResource;
import tandem.api.commissions.CommissionLinesResource;
import tandem.api.commissions.CommissionPreviewResource;
import tandem.api.commissions.CommissionSummaryResource;
import tandem.api.customers.CustomersResource;
import tandem.api.deals.BypassesResource;
import tandem.api.deals.DealClockResource;
import tandem.api.deals.DealLossesResource;
import tandem.api.deals.DealMessagesResource;
import tandem.api.deals.DealMovesResource;
import tandem.api.deals.DealsResource;
import tandem.api.deals.LossReasonsResource;
import tandem.api.deals.MessagesResource;
import tandem.api.delegations.DelegationsResource;
import tandem.api.events.EventTypesResource;
import tandem.api.events.EventsResource;
import tandem.api.integrations.ImportTotalsResource;
import tandem.api.integrations.ImportsResource;
import tandem.api.leads.CompanyLeadsResource;
import tandem.api.leads.CustomerMatchesResource;
import tandem.api.leads.CustomerPrefillsResource;
import tandem.api.leads.LeadBulkResource;
import tandem.api.leads.LeadConflictResource;
import tandem.api.leads.LeadDecisionsResource;
import tandem.api.leads.LeadRequestsResource;
import tandem.api.leads.LeadsResource;
import tandem.api.leads.PartnerChecksResource;
import tandem.api.leads.PartnerLeadsResource;
import tandem.api.leads.forms.PublicFormsResource;
import tandem.api.leads.imports.BroughtFileReader;
import tandem.api.leads.imports.LeadImportsResource;
import tandem.api.me.MeResource;
import tandem.api.meta.OpenApiResource;
import tandem.api.meta.ProblemPages;
import tandem.api.meta.StatusResource;
import tandem.api.offers.AssignmentRulesResource;
import tandem.api.offers.OffersResource;
import tandem.api.parties.DealSharingResource;
import tandem.api.parties.ParticipationsResource;
import tandem.api.partners.PartnerNetworkResource;
import tandem.api.partners.PartnerStandingResource;
import tandem.api.partners.PartnerTiersResource;
import tandem.api.partners.PartnersResource;
import tandem.api.plans.CommissionPlansResource;
import tandem.api.plans.CommissionSimulationsResource;
import tandem.api.platform.access.AccessFilter;
import tandem.api.platform.http.AnswerHeaders;
import tandem.api.platform.http.Body;
import tandem.api.platform.http.ConditionalGet;
import tandem.api.platform.http.EvenTimeFilter;
import tandem.api.platform.idempotency.OnceOnly;
import tandem.api.platform.json.JsonReader;
import tandem.api.platform.json.JsonWriter;
import tandem.api.platform.json.Rendering;
import tandem.api.platform.limits.QuotaFilter;
import tandem.api.platform.problem.EveryThrowable;
import tandem.api.platform.query.KnownParameters;
import tandem.api.privacy.DataSubjectRequestsResource;
import tandem.api.processes.SalesProcessesResource;
import tandem.api.products.ProductsResource;
import tandem.api.programmes.ProgrammesResource;
import tandem.api.receipts.FirmReceiptsResource;
import tandem.api.receipts.LeadReceiptsResource;
import tandem.api.receipts.ReceiptKeysResource;
import tandem.api.reference.ReferenceDataResource;
import tandem.api.team.InvitationsResource;
import tandem.api.team.MembersResource;
import tandem.api.webhooks.EndpointDeliveriesResource;
import tandem.api.webhooks.WebhookDeliveriesResource;
import tandem.api.webhooks.WebhookEndpointsResource;

/**
 * Everything that answers. A resource that is not in this list is not served, not documented and
 * not tested.
 */
public final class Inventory {
  public static final List<Class<?>> RESOURCES =
      List.of(
          ActivitiesResource.class,
          AgreementsResource.class,
          AnswerTemplatesResource.class,
          ApplicationsResource.class,
          ApiClientsResource.class,
          AssignmentRulesResource.class,
          AuditRecordsResource.class,
          BypassesResource.class,
          CommissionEventsResource.class,
          CommissionLinesResource.class,
          CommissionPlansResource.class,
          CommissionPreviewResource.class,
          CommissionSimulationsResource.class,
          CommissionSummaryResource.class,
          CustomerMatchesResource.class,
          CustomersResource.class,
          CustomerPrefillsResource.class,
          CompanyLeadsResource.class,
          DataSubjectRequestsResource.class,
          DealMessagesResource.class,
          DealClockResource.class,
          DealLossesResource.class,
          DealMovesResource.class,
          DealSharingResource.class,
          DealPausesResource.class,
          DealsResource.class,
          DelegationsResource.class,
          EndpointDeliveriesResource.class,
          EventTypesResource.class,
          EventsResource.class,
          ImportTotalsResource.class,
          ImportsResource.class,
          InvitationsResource.class,
          LeadBulkResource.class,
          LeadConflictResource.class,
          LeadDecisionsResource.class,
          FirmReceiptsResource.class,
          LeadImportsResource.class,
          LeadReceiptsResource.class,
          LeadRequestsResource.class,
          LeadsResource.class,
          LossReasonsResource.class,
          MeResource.class,
          MembersResource.class,
          MessagesResource.class,
          OffersResource.class,
          OpenApiResource.class,
          ParticipationsResource.class,
          PartnerChecksResource.class,
          PartnerLeadsResource.class,
          PartnerNetworkResource.class,
          PartnerStandingResource.class,
          PartnerTiersResource.class,
          PartnersResource.class,
          ProblemPages.class,
          ProductsResource.class,
          ProgrammesResource.class,
          PublicFormsResource.class,
          ReceiptKeysResource.class,
          ReferenceDataResource.class,
          SalesProcessesResource.class,
          StatusResource.class,
          WebhookDeliveriesResource.class,
          WebhookEndpointsResource.class);

  static final List<Class<?>> PROVIDERS =
      List.of(
          AccessFilter.class,
          AnswerHeaders.class,
          Body.class,
          BroughtFileReader.class,
          ConditionalGet.class,
          EvenTimeFilter.class,
          EveryThrowable.class,
          JsonReader.class,
          JsonWriter.class,
          KnownParameters.class,
          OnceOnly.class,
          QuotaFilter.class,
          Rendering.class);

  private Inventory() {}
}
