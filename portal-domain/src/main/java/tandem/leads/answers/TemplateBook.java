package tandem.leads.answers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import tandem.access.Actor;
import tandem.leads.LeadId;
import tandem.leads.RejectReason;
import tandem.platform.Refusal;
import tandem.platform.Text;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** The template answers. */
@ApplicationScoped
class TemplateBook {
  static final int MOST = 200;
  private static final String SELECT =
      "select id, kind, reason_code, title, text_en, text_ru, active, author_name, changed_at, version from answer_template";

  @PersistenceContext EntityManager em;

  List<AnswerTemplate> all() {
    return Listing.of(em, SELECT)
        .orderedBy("not active, kind desc, reason_code nulls last, title, id limit " + MOST)
        .stream()
        .map(TemplateBook::toTemplate)
        .toList();
  }

  AnswerTemplate get(TemplateId id) {
    return Listing.of(em, SELECT).where("id = ?", id.value()).rows().stream()
        .findFirst()
        .map(TemplateBook::toTemplate)
        .orElseThrow(() -> new Refusal.NotFound(TemplateId.PREFIX));
  }

  /** The language of whoever the lead belongs to. */
  String languageOf(LeadId lead) {
    return Listing.of(em, "select p.locale from lead l join person p on p.id = l.owner_id")
        .where("l.id = ?", lead.value())
        .rows()
        .stream()
        .findFirst()
        .map(row -> row.text(0))
        .orElse("en");
  }

  int count() {
    return (int) Listing.of(em, "select count(*) from answer_template").rows().getFirst().number(0);
  }

  void add(TemplateId id, Actor author, WriteTemplate wanted, Instant now) {
    em.createNativeQuery(
            "insert into answer_template (id, kind, reason_code, title, text_en, text_ru, active, author_id, author_name, changed_at)"
                + " values (?1, ?2, nullif(?3, ''), ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
        .setParameter(1, id.value())
        .setParameter(2, wanted.kind().name())
        .setParameter(3, wanted.reason().map(Enum::name).orElse(""))
        .setParameter(4, wanted.title().strip())
        .setParameter(5, Text.tidy(wanted.textEn()))
        .setParameter(6, Text.tidy(wanted.textRu()))
        .setParameter(7, wanted.active())
        .setParameter(8, author.person().value())
        .setParameter(9, author.name())
        .setParameter(10, Timestamp.from(now))
        .executeUpdate();
  }

  /** Answers whether it still had that version. */
  boolean change(TemplateId id, long version, Actor author, WriteTemplate wanted, Instant now) {
    return em.createNativeQuery(
                "update answer_template set kind = ?1, reason_code = nullif(?2, ''), title = ?3, text_en = ?4, text_ru = ?5, active = ?6,"
                    + " author_id = ?7, author_name = ?8, changed_at = ?9, version = version + 1 where id = ?10 and version = ?11")
            .setParameter(1, wanted.kind().name())
            .setParameter(2, wanted.reason().map(Enum::name).orElse(""))
            .setParameter(3, wanted.title().strip())
            .setParameter(4, Text.tidy(wanted.textEn()))
            .setParameter(5, Text.tidy(wanted.textRu()))
            .setParameter(6, wanted.active())
            .setParameter(7, author.person().value())
            .setParameter(8, author.name())
            .setParameter(9, Timestamp.from(now))
            .setParameter(10, id.value())
            .setParameter(11, version)
            .executeUpdate()
        > 0;
  }

  private static AnswerTemplate toTemplate(Row row) {
    return new AnswerTemplate(
        new TemplateId(row.uuid(0)),
        TemplateKind.valueOf(row.text(1)),
        row.maybeText(2).map(RejectReason::valueOf),
        row.text(3),
        row.text(4),
        row.text(5),
        row.flag(6),
        row.maybeText(7),
        row.instant(8),
        row.number(9));
  }
}
