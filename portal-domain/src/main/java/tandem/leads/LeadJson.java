package tandem.leads;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.customers.CustomerDetails;

/** A lead as JSON in the API's names, for the form that its programme is checked by. */
public final class LeadJson {
  private LeadJson() {}

  static JsonObject of(LeadForm form) {
    JsonObjectBuilder lead = JSON.createObjectBuilder();
    lead.add("customer", customer(form.customer()));
    JsonObjectBuilder contact = JSON.createObjectBuilder();
    put(contact, "name", form.contact().name());
    put(contact, "email", form.contact().email());
    put(contact, "phone", form.contact().phone());
    lead.add("contact", contact.add("consent", form.contact().consent()));
    JsonArrayBuilder lines = JSON.createArrayBuilder();
    form.lines()
        .forEach(line ->
            lines.add(
                JSON.createObjectBuilder()
                    .add("product_id", line.product().text())
                    .add("quantity", line.quantity())));
    lead.add("lines", lines);
    if (form.amount() != null) {
      JsonObjectBuilder amount = JSON.createObjectBuilder();
      amount.add("amount", form.amount().toPlainString());
      put(amount, "currency", form.currency());
      lead.add("amount", amount);
    }
    put(lead, "expected_close", form.expectedClose());
    put(lead, "need", form.need());
    put(lead, "external_id", form.externalId());
    return lead.add("answers", form.answers()).build();
  }

  private static JsonObjectBuilder customer(LeadForm.CustomerClaim claim) {
    JsonObjectBuilder customer = JSON.createObjectBuilder();
    if (claim.taxNumber() != null) {
      JsonObjectBuilder taxId = JSON.createObjectBuilder();
      put(taxId, "scheme", claim.taxScheme());
      put(taxId, "number", claim.taxNumber());
      customer.add("tax_id", taxId);
    }
    put(customer, "name", claim.name());
    put(customer, "country", claim.country());
    put(customer, "website", claim.website());
    if (!claim.details().isEmpty()) {
      customer.add("details", details(claim.details()));
    }
    return customer;
  }

  private static JsonObjectBuilder details(CustomerDetails details) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    details.given().forEach(object::add);
    return object;
  }

  /** As it is stored; nothing when nothing is said. */
  static @Nullable String stored(CustomerDetails details) {
    return details.isEmpty() ? null : details(details).build().toString();
  }

  static CustomerDetails details(@Nullable String stored) {
    if (stored == null) {
      return CustomerDetails.NONE;
    }
    Map<String, String> given = new HashMap<>();
    read(stored).forEach((name, value) -> given.put(name, ((JsonString) value).getString()));
    return CustomerDetails.of(given);
  }

  private static void put(JsonObjectBuilder object, String name, @Nullable Object value) {
    if (value != null) {
      object.add(name, value.toString());
    }
  }

  /** Answers as they are stored. */
  public static JsonObject read(@Nullable String stored) {
    if (stored == null) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    try (var reader = JSON.createReader(new StringReader(stored))) {
      return reader.readObject();
    }
  }
}
