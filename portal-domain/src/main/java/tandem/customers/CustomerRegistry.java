package tandem.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tandem.access.Actor;
import tandem.platform.Events;
import tandem.platform.Keyset;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.UseCase;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** The company looks customers up and enters them. */
@UseCase
@ApplicationScoped
public class CustomerRegistry {
  private static final Pattern NUMBER = Pattern.compile("[A-Z]{0,4}[0-9]{6,}[A-Z0-9]*");

  private static final Robot ROBOT = new Robot("registry");

  @PersistenceContext EntityManager em;
  @Inject Customers customers;
  @Inject CustomerEntry entry;
  @Inject CustomerFacts facts;
  @Inject CustomerPolicy policy;
  @Inject Events events;

  /** By name as it is compared ({@link NameKey}), which sorts all scripts together. */
  public Page<CustomerView> list(Actor actor, CustomerFilter filter, PageRequest page) {
    policy.mayRead(actor);
    Listing listing =
        Listing.of(
                em,
                "select id, tax_scheme, tax_number, name, country, website, parent_name, sector, external_id, created_at, name_key, domain, version, phone, postal_code,"
                    + " city, street, array(select n.register || ' ' || n.number from customer_number n where n.customer_id = customer.id order by 1) from customer")
            .whereGiven(filter.country().map(it -> it.toUpperCase(Locale.ROOT)), "country = ?");
    filter.text().ifPresent(text -> matches(listing, text));
    List<Row> rows = listing.page(page, "name_key", "id", false, text -> text);
    Page<Row> cut = Page.cut(rows, page.limit(), row -> new Keyset(row.text(10), row.uuid(0)));
    return new Page<>(cut.rows().stream().map(CustomerRegistry::view).toList(), cut.next());
  }

  /** Whether this reader may put it right. */
  public boolean mayChange(Actor actor) {
    return policy.corrects(actor);
  }

  /** For whoever is going to put it right. */
  public CustomerView forChange(Actor actor, CustomerId id) {
    policy.mayCorrect(actor);
    return customers.get(id).view();
  }

  public CustomerView get(Actor actor, CustomerId id) {
    policy.mayRead(actor);
    return customers.get(id).view();
  }

  /** Enters the customer, or finds it and brings it up to date; the same twice changes nothing. */
  public CustomerId register(Actor actor, RegisterCustomer wanted) {
    policy.mayWrite(actor);
    wanted.problems().refuse();
    CustomerEntry.Entered entered = entry.bringUpToDate(ROBOT, wanted);
    if (entered.changed()) {
      events.publish(actor, entered.registered());
    }
    return entered.id();
  }

  /**
   * Says how the customer is; leads and deals on it stay as they are. What a register says, too,
   * counts from now on as said by hand ({@link CustomerFacts}). Refused with {@code tax_id_taken}
   * and the id of whom the number is.
   */
  public void change(Actor actor, CustomerId id, long version, ChangeCustomer right) {
    policy.mayCorrect(actor);
    right.problems().refuse();
    CustomerEntry.Corrected corrected = entry.correct(ROBOT, id, version, right);
    if (!corrected.changed().changes().isEmpty()) {
      facts.said(actor, corrected.before(), corrected.after());
      events.publish(actor, corrected.changed());
    }
  }

  /**
   * A number is looked up whole; a name by a range of keys, which the index serves among a million.
   */
  private static void matches(Listing listing, String text) {
    String number = TaxScheme.OTHER.normalised(text);
    if (NUMBER.matcher(number).matches()) {
      listing.where(
          "id in (select c.id from customer c where c.tax_number = ? union select n.customer_id from customer_number n where n.number = ?)",
          number);
    } else {
      listing.where("name_key >= ? and name_key < ? || chr(1114111)", NameKey.of(text).value());
    }
  }

  private static CustomerView view(Row row) {
    Optional<TaxId> taxId =
        row.maybeText(1).map(scheme -> new TaxId(TaxScheme.valueOf(scheme), row.text(2)));
    return new CustomerView(
        new CustomerId(row.uuid(0)),
        row.number(12),
        taxId,
        row.texts(17).stream().map(KnownCustomer::number).toList(),
        row.text(3),
        row.text(4),
        row.maybeText(5),
        row.maybeText(11),
        row.maybeText(6),
        row.maybeText(7),
        row.maybeText(8),
        row.maybeText(13),
        row.maybeText(14),
        row.maybeText(15),
        row.maybeText(16),
        row.instant(9));
  }
}
