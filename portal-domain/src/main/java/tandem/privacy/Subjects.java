package tandem.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.platform.PersonId;
import tandem.platform.PublicId;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** Finds all that one person is here, from either of what they are asked for by. */
@ApplicationScoped
class Subjects {
  private static final String SAME_ACCOUNT =
      "coalesce(account, id) in (select coalesce(account, id) from person where %s)";
  private static final String OF_THESE = " = any (string_to_array(?, ','))";

  @PersistenceContext EntityManager em;

  Subject find(Optional<PersonId> person, Optional<String> mail) {
    if (person.isEmpty() && mail.isEmpty()) {
      throw new IllegalArgumentException("Nobody is named");
    }
    Listing seats = Listing.of(em, "select id, coalesce(account, id), lower(email) from person");
    person.ifPresent(id -> seats.where(SAME_ACCOUNT.formatted("id = ?"), id.value()));
    mail.ifPresent(
        address -> seats.where(SAME_ACCOUNT.formatted("lower(email) = ?"), lower(address)));
    List<Row> rows = seats.orderedBy("id");
    List<UUID> ids = rows.stream().map(row -> row.uuid(0)).toList();
    List<String> mails =
        Stream.of(
                mail.map(Subjects::lower).stream(),
                rows.stream().flatMap(row -> row.maybeText(2).stream()),
                invited(ids))
            .flatMap(all -> all)
            .distinct()
            .toList();
    return new Subject(
        ids,
        rows.stream().map(row -> row.uuid(1)).distinct().toList(),
        mails,
        Stream.concat(ids.stream().map(id -> new PersonId(id).text()), objects(mails)).toList());
  }

  /** What has to end before anybody can be erased: mail is under way, or a decision due. */
  List<String> unfinished(Subject subject) {
    String mails = String.join(",", subject.mails());
    return Stream.of(
            ids(
                "inv",
                "invitation",
                "lower(email)" + OF_THESE,
                mails,
                "state in ('PREPARING', 'SENT')"),
            ids(
                "app",
                "partner_application",
                "lower(contact_email)" + OF_THESE,
                mails,
                "stage in ('SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED')"))
        .flatMap(all -> all)
        .toList();
  }

  private Stream<String> invited(List<UUID> seats) {
    String ids = String.join(",", seats.stream().map(UUID::toString).toList());
    return Listing.of(em, "select distinct lower(email) from invitation")
        .where("cast(accepted_by as text)" + OF_THESE, ids)
        .rows()
        .stream()
        .map(row -> row.text(0));
  }

  private Stream<String> objects(List<String> mails) {
    String all = String.join(",", mails);
    String contact = "lower(contact_email)" + OF_THESE;
    Stream<String> deals =
        Listing.of(em, "select d.id from deal d join lead l on l.id = d.lead_id")
            .where("lower(l.contact_email)" + OF_THESE, all)
            .rows()
            .stream()
            .map(row -> PublicId.format("deal", row.uuid(0)));
    Stream<String> firms =
        Listing.of(em, "select admitted_as from partner_application")
            .where(contact, all)
            .where("admitted_as is not null")
            .rows()
            .stream()
            .map(row -> PublicId.format("org", row.uuid(0)));
    return Stream.of(
            ids("lead", "lead", contact, all, "true"),
            ids("clead", "company_lead", contact, all, "true"),
            deals,
            ids("app", "partner_application", contact, all, "true"),
            firms)
        .flatMap(each -> each);
  }

  private Stream<String> ids(
      String prefix, String table, String condition, String value, String also) {
    return Listing.of(em, "select id from " + table)
        .where(condition, value)
        .where(also)
        .rows()
        .stream()
        .map(row -> PublicId.format(prefix, row.uuid(0)));
  }

  private static String lower(String mail) {
    return mail.toLowerCase(Locale.ROOT);
  }
}
