package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;
import tandem.customers.register.CompanyRegisters;
import tandem.platform.Refusal;
import tandem.platform.UseCase;

/**
 * Fills a form from the public register, by tax id: for sellers, and for channel managers who
 * register for a firm. A firm asks about {@link #MOST} different companies a day ({@code
 * rate_limited}); the same one again costs nothing. Whether Tandem knows the customer plays no
 * part. Refuses a malformed number as a form does; a register that is silent is an answer, for the
 * form goes on by hand.
 */
@UseCase
@ApplicationScoped
public class CustomerPrefill {
  public static final int MOST = 200;
  private static final Duration WINDOW = Duration.ofDays(1);

  @Inject LeadPolicy policy;
  @Inject RegisterAnswers answers;
  @Inject CompanyRegisters registers;
  @Inject Clock clock;

  public Prefilled prefill(Actor actor, @Nullable TaxScheme scheme, @Nullable String number) {
    return switch (actor) {
      case PartnerUser ignored -> {
        PartnerUser user = policy.mayRegister(actor);
        yield ofFirm(user, checked(scheme, number));
      }
      case CompanyUser ignored -> {
        policy.mayRegisterFor(actor);
        yield new Prefilled(
            registers.ask(checked(scheme, number)), registers.provider(), clock.instant());
      }
    };
  }

  private Prefilled ofFirm(PartnerUser user, TaxId taxId) {
    var since = clock.instant().minus(WINDOW);
    if (answers.known(user.firm(), taxId, since).isEmpty()
        && answers.asked(user.firm(), since, MOST) >= MOST) {
      throw new Refusal.Unprocessable(
          "rate_limited", "At most " + MOST + " companies a day for a firm");
    }
    RegisterAnswers.Told told = answers.ask(user.firm(), taxId);
    return new Prefilled(told.reply(), told.source(), told.at());
  }

  private static TaxId checked(@Nullable TaxScheme scheme, @Nullable String number) {
    if (scheme == null) {
      throw new Refusal.Invalid("tax_id.scheme", "required", "must be given");
    }
    if (number == null || number.isBlank()) {
      throw new Refusal.Invalid("tax_id.number", "required", "must be given");
    }
    Optional<String> fault = TaxId.check(scheme, number);
    if (fault.isPresent()) {
      throw new Refusal.Invalid("tax_id.number", fault.get(), "is not a valid " + scheme);
    }
    return TaxId.given(scheme, number);
  }
}
