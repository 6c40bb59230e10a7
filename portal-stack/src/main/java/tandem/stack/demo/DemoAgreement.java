package tandem.stack.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import tandem.partners.agreements.AgreementAccepted;
import tandem.partners.agreements.AgreementId;
import tandem.partners.agreements.AgreementPublished;
import tandem.partners.agreements.TextHash;

/** The agreement under which the demo's firms work, accepted by each firm's owner. */
final class DemoAgreement {
  private static final UUID ID = UUID.fromString("01900000-0000-7000-8300-000000000001");

  private final Seed seed = new Seed();
  private final String english = text("en");
  private final String russian = text("ru");
  private final Instant effective;
  private final Instant published;

  DemoAgreement(LocalDate today) {
    LocalDate first = today.minusMonths(14);
    effective = first.atStartOfDay(OfficeHours.ZONE).toInstant();
    published = first.minusDays(14).atTime(10, 0).atZone(OfficeHours.ZONE).toInstant();
  }

  void announce(Journal journal) {
    journal.add(
        Who.company(Firms.MANAGER),
        new AgreementPublished(
            new AgreementId(ID),
            1,
            effective,
            TextHash.of(english),
            TextHash.of(russian),
            published),
        published);
    for (Firm firm : Firms.ALL) {
      Instant at = acceptedAt(firm);
      journal.add(
          Who.partner(firm.people().getFirst()),
          new AgreementAccepted(
              new AgreementId(ID), firm.id(), 1, firm.locale(), TextHash.of(text(firm)), at),
          at);
    }
  }

  void write(Connection owner) throws SQLException {
    Batch versions =
        new Batch(
            "agreement",
            "id, number, effective_at, title_en, title_ru, text_en, text_ru, hash_en, hash_ru, changes_en, changes_ru, author_id, author_name, published_at");
    versions.add(
        ID,
        1,
        effective,
        "Partner agreement",
        "Партнёрское соглашение",
        english,
        russian,
        TextHash.of(english),
        TextHash.of(russian),
        "",
        "",
        Firms.MANAGER.id(),
        Firms.MANAGER.name(),
        published);
    Batch acceptances =
        new Batch(
            "agreement_acceptance",
            "id, partner_id, agreement_id, language, text_hash, person_id, person_name, accepted_at");
    for (Firm firm : Firms.ALL) {
      Person reader = firm.people().getFirst();
      acceptances.add(
          seed.id(acceptedAt(firm)),
          firm.uuid(),
          ID,
          firm.locale(),
          TextHash.of(text(firm)),
          reader.id(),
          reader.name(),
          acceptedAt(firm));
    }
    versions.write(owner);
    acceptances.write(owner);
  }

  /** One firm after the other on the first morning. */
  private Instant acceptedAt(Firm firm) {
    return effective.plusSeconds(9 * 3600L + 600L * (1 + Firms.ALL.indexOf(firm)));
  }

  private String text(Firm firm) {
    return firm.russian() ? russian : english;
  }

  private static String text(String language) {
    try (InputStream file =
        DemoAgreement.class.getResourceAsStream("/demo/agreement_" + language + ".txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
