package tandem.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a value is about a person, what it is kept for, on which ground, and for how long (GDPR
 * article 30, law 152-FZ articles 5, 6 and 18.1). The data map is made of these.
 *
 * <p>On a component of an event it also keeps the value out of the clear part of the audit trail:
 * {@link #of} names the component that says whom it is about.
 */
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonalData {
  Purpose purpose();

  Basis basis();

  Retain retention();

  /** Events only: the component whose typed id the value is about. */
  String of() default "";

  /** What it is kept for. */
  enum Purpose {
    ACCOUNT,
    SELLING,
    EVIDENCE,
    PAYMENT,
    ANSWERING
  }

  /** Article 6 (1) of the GDPR; article 6 (1) of law 152-FZ. */
  enum Basis {
    CONSENT,
    CONTRACT,
    LEGAL_DUTY,
    LEGITIMATE_INTEREST
  }

  /** For how long. */
  enum Retain {
    WHILE_ACCOUNT_LIVES,
    WHILE_DEAL_LIVES,
    FIVE_YEARS_AFTER_PAYMENT,
    WHILE_CONTRACT_BINDS,
    THIRTY_DAYS,
    ONE_YEAR,
    THREE_YEARS
  }
}
