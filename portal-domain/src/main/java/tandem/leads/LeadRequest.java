package tandem.leads;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.customers.CustomerId;
import tandem.customers.TaxScheme;
import tandem.platform.Caller;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.PersonalData;

/**
 * What a partner asks for of a decided lead, and why. Written once; the answer is a decision that
 * names it.
 */
@Entity
@Table(name = "lead_request")
@CheckReturnValue
@SuppressWarnings("UnusedVariable") // read by the list queries
class LeadRequest {
  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "id"))
  private LeadRequestId id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "lead_id"))
  private LeadId lead;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "partner_id"))
  private PartnerId partner;

  @Enumerated(EnumType.STRING)
  private RequestKind kind;

  @PersonalData(
      purpose = PersonalData.Purpose.EVIDENCE,
      basis = PersonalData.Basis.LEGITIMATE_INTEREST,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private String reason;

  @Enumerated(EnumType.STRING)
  private @Nullable TaxScheme wasTaxScheme;

  private @Nullable String wasTaxNumber;
  private @Nullable String wasCustomer;

  @Enumerated(EnumType.STRING)
  private @Nullable TaxScheme taxScheme;

  private @Nullable String taxNumber;
  private @Nullable String customer;
  private @Nullable UUID customerId;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "author_id"))
  private PersonId author;

  @PersonalData(
      purpose = PersonalData.Purpose.EVIDENCE,
      basis = PersonalData.Basis.CONTRACT,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private String authorName;

  private Instant askedAt;
  private Instant dueAt;

  @SuppressWarnings("NullAway.Init")
  protected LeadRequest() {}

  LeadRequest(
      LeadRequestId id,
      Lead lead,
      RequestKind kind,
      String reason,
      Caller author,
      Instant due,
      Instant now) {
    this.id = id;
    this.lead = lead.id();
    this.partner = lead.partner();
    this.kind = kind;
    this.reason = reason;
    this.author = author.person();
    this.authorName = author.name();
    this.askedAt = now;
    this.dueAt = due;
  }

  /**
   * What stands on the lead, and what is to stand there.
   *
   * @param meant whom the registry knows by that
   */
  LeadRequest naming(CustomerNamed before, CustomerNamed after, CustomerId meant) {
    customerId = meant.value();
    wasTaxScheme = before.taxScheme();
    wasTaxNumber = before.taxNumber();
    wasCustomer = before.name();
    taxScheme = after.taxScheme();
    taxNumber = after.taxNumber();
    customer = after.name();
    return this;
  }

  CustomerNamed proposed() {
    return new CustomerNamed(taxScheme, taxNumber, customer);
  }

  LeadRequestId id() {
    return id;
  }

  RequestKind kind() {
    return kind;
  }

  String reason() {
    return reason;
  }

  Instant askedAt() {
    return askedAt;
  }

  Instant dueAt() {
    return dueAt;
  }
}
