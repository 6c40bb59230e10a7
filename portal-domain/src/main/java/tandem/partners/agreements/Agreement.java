package tandem.partners.agreements;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.access.PartnerUser;
import tandem.platform.PersonId;
import tandem.platform.Refusal;

/**
 * A version of the agreement. Once published it stays as it is, letter for letter: what somebody
 * accepted must be readable for ever. A change of terms is a new version.
 */
@Entity
@CheckReturnValue
@SuppressWarnings("UnusedVariable") // columns that only the list queries read
class Agreement {
  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "id"))
  private AgreementId id;

  private int number;
  private Instant effectiveAt;
  private String titleEn;
  private String titleRu;
  private String textEn;
  private String textRu;
  private String hashEn;
  private String hashRu;
  private String changesEn;
  private String changesRu;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "author_id"))
  private PersonId author;

  private String authorName;
  private Instant publishedAt;

  @SuppressWarnings("NullAway.Init")
  protected Agreement() {}

  /** The words must be checked and tidy. */
  @SuppressWarnings("NullAway.Init")
  Agreement(
      AgreementId id,
      int number,
      Instant effectiveAt,
      Wording en,
      Wording ru,
      Actor author,
      Instant now) {
    this.id = id;
    this.number = number;
    this.effectiveAt = effectiveAt;
    this.titleEn = given(en.title());
    this.titleRu = given(ru.title());
    this.textEn = given(en.text());
    this.textRu = given(ru.text());
    this.hashEn = TextHash.of(textEn);
    this.hashRu = TextHash.of(textRu);
    this.changesEn = given(en.changes());
    this.changesRu = given(ru.changes());
    this.author = author.person();
    this.authorName = author.name();
    this.publishedAt = now;
  }

  AgreementPublished published() {
    return new AgreementPublished(id, number, effectiveAt, hashEn, hashRu, publishedAt);
  }

  /** Whoever accepts says which text they read; another text than ours is refused. */
  AgreementAccepted accept(PartnerUser reader, String language, String hash, Instant now) {
    String ours = "ru".equals(language) ? hashRu : hashEn;
    if (!ours.equals(hash.toLowerCase(Locale.ROOT))) {
      throw new Refusal.Invalid(
          "text_hash", "other_text", "is not the hash of this version's text in that language");
    }
    return new AgreementAccepted(id, reader.firm(), number, language, ours, now);
  }

  private static String given(@Nullable String text) {
    return Objects.requireNonNull(text);
  }

  int number() {
    return number;
  }
}
