package tandem.api.platform.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Ids of each kind, and the problem every refusal is told by. */
final class SharedSchemas {
  private static final Map<String, String> IDS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("LeadId", "lead"),
              Map.entry("LeadImportId", "lim"),
              Map.entry("LeadRequestId", "lrq"),
              Map.entry("AnswerTemplateId", "tpl"),
              Map.entry("CustomerId", "cus"),
              Map.entry("OfferId", "offer"),
              Map.entry("CompanyLeadId", "clead"),
              Map.entry("DealId", "deal"),
              Map.entry("ParticipantId", "party"),
              Map.entry("ProductId", "prd"),
              Map.entry("ProgrammeId", "prg"),
              Map.entry("SalesProcessId", "proc"),
              Map.entry("PublicFormId", "form"),
              Map.entry("OrganizationId", "org"),
              Map.entry("AgreementId", "agr"),
              Map.entry("ApplicationId", "app"),
              Map.entry("UserId", "usr"),
              Map.entry("DecisionId", "dec"),
              Map.entry("DelegationId", "dlg"),
              Map.entry("MessageId", "msg"),
              Map.entry("TaskId", "task"),
              Map.entry("PauseId", "pause"),
              Map.entry("CommissionLineId", "cl"),
              Map.entry("CommissionEventId", "cev"),
              Map.entry("CommissionPlanId", "plan"),
              Map.entry("OperationId", "op"),
              Map.entry("ImportId", "imp"),
              Map.entry("ApiClientId", "apic"),
              Map.entry("EventId", "evt"),
              Map.entry("WebhookEndpointId", "whe"),
              Map.entry("WebhookDeliveryId", "whd"),
              Map.entry("HandoverId", "hand"),
              Map.entry("InvitationId", "inv"),
              Map.entry("DataSubjectRequestId", "dsr")));

  private SharedSchemas() {}

  static void addTo(Components components) {
    IDS.forEach((name, prefix) -> components.addSchema(name, id(prefix)));
    components.addSchema("Problem", problem());
    components.addSchema("ProblemError", error());
  }

  private static Schema id(String prefix) {
    return string(prefix.length() + 27)
        .pattern("^" + prefix + "_[0-7][0-9A-HJKMNP-TV-Z]{25}$")
        .description("Opaque; sorts by time of creation.")
        .examples(List.of(prefix + "_01J9ZK3W8Q4V5T6Y7B8N9M0P1R"));
  }

  private static Schema problem() {
    return object("A refusal (RFC 9457).")
        .addProperty("type", string(300).format("uri-reference"))
        .addProperty("title", string(300))
        .addProperty("status", integer(400, 599))
        .addProperty("detail", string(1000))
        .addProperty("instance", string(2000).format("uri-reference"))
        .addProperty(
            "code", string(60).pattern("^[a-z_]+$").description("Stable; never translated."))
        .addProperty("request_id", string(30).pattern("^req_[0-9A-HJKMNP-TV-Z]{26}$"))
        .addProperty("retryable", bool().description("The same request may succeed later."))
        .addProperty("current_version", integer(0, Integer.MAX_VALUE).format("int64"))
        .addProperty(
            "allowed",
            array(string(60), 100)
                .description("What would be allowed, or the id of what is in the way."))
        .addProperty("scope", string(200))
        .addProperty("limit", integer(0, Integer.MAX_VALUE))
        .addProperty("violated-policies", array(string(60), 10))
        .addProperty(
            "errors", array(OASFactory.createSchema().ref("#/components/schemas/ProblemError"), 50))
        .required(List.of("type", "title", "status", "detail", "code", "request_id", "retryable"));
  }

  private static Schema error() {
    return object("One wrong member, parameter or header.")
        .addProperty("pointer", string(500).description("JSON pointer of the member."))
        .addProperty("parameter", string(100))
        .addProperty("header", string(100))
        .addProperty("code", string(60).pattern("^[a-z_]+$"))
        .addProperty("detail", string(500))
        .addProperty("limit", integer(0, Integer.MAX_VALUE))
        .required(List.of("code", "detail"));
  }

  static Schema string(int most) {
    return OASFactory.createSchema().type(List.of(SchemaType.STRING)).maxLength(most);
  }

  static Schema integer(int least, int most) {
    return OASFactory.createSchema()
        .type(List.of(SchemaType.INTEGER))
        .format("int32")
        .minimum(java.math.BigDecimal.valueOf(least))
        .maximum(java.math.BigDecimal.valueOf(most));
  }

  static Schema bool() {
    return OASFactory.createSchema().type(List.of(SchemaType.BOOLEAN));
  }

  private static Schema array(Schema items, int most) {
    return OASFactory.createSchema().type(List.of(SchemaType.ARRAY)).items(items).maxItems(most);
  }

  private static Schema object(String description) {
    return OASFactory.createSchema().type(List.of(SchemaType.OBJECT)).description(description);
  }
}
