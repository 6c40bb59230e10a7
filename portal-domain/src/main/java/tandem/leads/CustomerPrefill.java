package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
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
 * register for a firm. A firm, and each of them, asks about {@link #MOST} different companies a day
 * ({@code prefill_quota_used}, 429); the same one again costs nothing. Whether Tandem knows the
 * customer plays no part. Refuses a malformed number as a form does; a register that is silent is
 * an answer, for the form goes on by hand.
 */
@UseCase
@ApplicationScoped
public class CustomerPrefill {
  public static final int MOST = RegisterQuota.MOST;

  @Inject LeadPolicy policy;
  @Inject RegisterAnswers answers;
  @Inject CompanyRegisters registers;
  @Inject RegisterQuota quota;
  @Inject Clock clock;

  public Prefilled prefill(Actor actor, @Nullable TaxScheme scheme, @Nullable String number) {
    return switch (actor) {
      case PartnerUser ignored -> {
        PartnerUser user = policy.mayRegister(actor);
        yield ofFirm(user, checked(scheme, number));
      }
      case CompanyUser ignored -> {
        CompanyUser user = policy.mayRegisterFor(actor);
        TaxId taxId = checked(scheme, number);
        count(user.person().value(), taxId);
        yield new Prefilled(registers.ask(taxId), registers.provider(), clock.instant());
      }
    };
  }

  private Prefilled ofFirm(PartnerUser user, TaxId taxId) {
    RegisterAnswers.Told told =
        answers
            .known(user.firm(), taxId, clock.instant().minus(RegisterAnswers.FRESH))
            .orElseGet(() -> {
              count(user.firm().value(), taxId);
              return answers.askAnew(user.firm(), taxId);
            });
    return new Prefilled(told.reply(), told.source(), told.at());
  }

  private void count(UUID asker, TaxId taxId) {
    Optional<Duration> wait = quota.count(asker, taxId);
    if (wait.isPresent()) {
      throw new Refusal.TooMany(
          "prefill_quota_used", "prefills", wait.get(), "At most " + MOST + " companies a day");
    }
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
