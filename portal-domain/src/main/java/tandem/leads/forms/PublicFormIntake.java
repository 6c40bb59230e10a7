package tandem.leads.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import tandem.leads.LeadFromVisitor;
import tandem.leads.LeadId;
import tandem.leads.programmes.ProgrammeBook;
import tandem.leads.programmes.ProgrammeId;
import tandem.leads.programmes.ProgrammeState;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.OpenToAll;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * What a visitor without an account does with a form: reads whose it is, and leaves a draft. The
 * answer is the same whoever the customer is. A form that is off, of a firm that rests, of a
 * programme that takes no leads, or whose owner left, is {@code not_found}; beyond {@link
 * #MOST_A_DAY} a form and day it is {@code too_many_leads}.
 */
@UseCase
@ApplicationScoped
public class PublicFormIntake {
  /** Whoever has no account acts as this; the address says for which firm. */
  public static final Caller VISITOR = new Robot("Visitor");

  static final int MOST_A_DAY = 200;
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{22}");
  private static final Duration DAY = Duration.ofDays(1);
  private static final String FORM =
      "select f.partner_id, f.id, f.programme_id, f.owner_id, o.name, p.name, g.name_en, g.name_ru from public_form f"
          + " join partner p on p.id = f.partner_id and p.status = 'ACTIVE' join person o on o.id = f.owner_id and o.state = 'ACTIVE'"
          + " join programme g on g.id = f.programme_id";

  @PersistenceContext EntityManager em;
  @Inject ProgrammeBook programmes;
  @Inject LeadFromVisitor leads;
  @Inject Events events;
  @Inject Clock clock;

  @OpenToAll("anybody may read a form that a firm made public")
  public OpenForm find(Caller visitor, String key) {
    return open(key, row(key));
  }

  @OpenToAll("anybody may leave a lead with a firm that made a form public")
  public void leave(Caller visitor, String key, VisitorForm form) {
    Row row = row(key);
    form.problems().refuse();
    PartnerId firm = new PartnerId(row.uuid(0));
    PublicFormId id = new PublicFormId(row.uuid(1));
    PersonId owner = new PersonId(row.uuid(3));
    Instant now = clock.instant();
    requireRoom(firm, id, now);
    LeadId lead =
        leads.keep(
            visitor,
            firm,
            owner,
            row.text(4),
            form.lead().in(new ProgrammeId(row.uuid(2)), form.lead().answers()));
    note(firm, id, lead, open(key, row).consent(form.language()), now);
    events.publish(visitor, new LeadLeftByVisitor(lead, firm, owner, id, now));
  }

  private void requireRoom(PartnerId firm, PublicFormId id, Instant now) {
    int today =
        Listing.of(em, "select 1 from public_form_lead")
            .where("partner_id = ?", firm.value())
            .where("form_id = ?", id.value())
            .where("left_at > ?", now.minus(DAY))
            .count(MOST_A_DAY);
    if (today >= MOST_A_DAY) {
      throw new Refusal.Conflict("too_many_leads", "Too many for today");
    }
  }

  private void note(PartnerId firm, PublicFormId id, LeadId lead, String consent, Instant now) {
    em.flush();
    em.createNativeQuery(
            "insert into public_form_lead (partner_id, form_id, lead_id, left_at, consent_words) values (?1, ?2, ?3, ?4, ?5)")
        .setParameter(1, firm.value())
        .setParameter(2, id.value())
        .setParameter(3, lead.value())
        .setParameter(4, Timestamp.from(now))
        .setParameter(5, consent)
        .executeUpdate();
  }

  private static OpenForm open(String key, Row row) {
    return new OpenForm(key, row.text(5), row.text(6), row.text(7));
  }

  private Row row(String key) {
    return Optional.of(key)
        .filter(text -> KEY.matcher(text).matches())
        .flatMap(text ->
            Listing.of(em, FORM).where("f.key = ?", text).where("f.is_on").rows().stream()
                .findFirst())
        .filter(row -> takesLeads(new ProgrammeId(row.uuid(2))))
        .orElseThrow(() -> new Refusal.NotFound(PublicFormId.PREFIX));
  }

  private boolean takesLeads(ProgrammeId programme) {
    return programmes
        .current(programme)
        .filter(each -> each.inForce() && each.state() == ProgrammeState.PUBLISHED)
        .isPresent();
  }
}
