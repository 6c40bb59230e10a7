package tandem.web.commissions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.commissions.PartnerBalance;
import tandem.commissions.PayPartner;
import tandem.commissions.PayoutDesk;
import tandem.commissions.PayoutPreview;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/**
 * Notes a payment to a dealer: asked for, shown with its sum, and settled only after a second yes.
 */
@Controller
@RequestScoped
@Path("commissions/partners/{id}/payouts/{currency:[A-Z]{3}}")
public class PayoutPages {
  private static final String PAGE = "company/payout.jte";
  private static final int LONGEST = 100;

  @PathParam("id")
  String id = "";

  @PathParam("currency")
  String currency = "";

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject PayoutDesk payouts;

  static String address(PartnerId partner, Currency currency) {
    return "/commissions/partners/" + partner.text() + "/payouts/" + currency.getCurrencyCode();
  }

  @GET
  public Response ask() {
    String today = pages.page().format().today().toString();
    Form form = Form.of(Map.of("paid_on", List.of(today), "earned_until", List.of(today)));
    return pages.show(PAGE, model(form, Optional.empty()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response pay(MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    Optional<String> reference = typed.required("reference", LONGEST);
    Optional<LocalDate> paidOn = requiredDay(typed, "paid_on");
    Optional<LocalDate> until = requiredDay(typed, "earned_until");
    if (!typed.clean() || typed.raw("step").equals("back")) {
      return pages.again(PAGE, model(typed.form(), Optional.empty()));
    }
    PayPartner order =
        new PayPartner(
            PartnerId.parse(id),
            known(),
            until.orElseThrow(),
            paidOn.orElseThrow(),
            reference.orElseThrow());
    try {
      PayoutPreview preview = payouts.preview(me.actor(), order);
      if (!preview.amount().isPositive()) {
        typed.reject("earned_until", "payout.nothing");
        return pages.again(PAGE, model(typed.form(), Optional.empty()));
      }
      String expected = preview.amount().amount().toPlainString();
      if (!typed.raw("expected").equals(expected)) {
        return pages.show(PAGE, model(typed.form(), Optional.of(sum(typed, order, preview))));
      }
      payouts.pay(me.actor(), order);
      return pages.onwards(
          "/commissions/partners/" + id,
          Flash.success("payout.done", firm(), pages.page().format().money(preview.amount())));
    } catch (Refusal.Invalid | Refusal.Conflict refused) {
      typed.refusedBy(refused, "reference");
    } catch (Refusal.Unprocessable low) {
      typed.refusedBy(low, any -> "earned_until");
    }
    return pages.again(PAGE, model(typed.form(), Optional.empty()));
  }

  private PayoutModel.Sum sum(Submission typed, PayPartner order, PayoutPreview preview) {
    Page page = pages.page();
    String before = typed.raw("expected");
    return new PayoutModel.Sum(
        page.format().money(preview.amount()),
        page.t("commissions.lines", preview.lines()),
        preview.amount().amount().toPlainString(),
        page.format().date(order.paidOn()),
        !before.isEmpty());
  }

  private PayoutModel model(Form form, Optional<PayoutModel.Sum> sum) {
    PartnerBalance balance = balance();
    return new PayoutModel(
        id, balance.name(), currency, pages.page().format().money(balance.payable()), form, sum);
  }

  private String firm() {
    return balance().name();
  }

  /** A dealer that never earned in this currency has nothing to be paid here. */
  private PartnerBalance balance() {
    if (!payouts.allows(me.actor())) {
      throw new Refusal.Forbidden("role_required", "Only finance approvers pay commissions");
    }
    return payouts.balances(me.actor(), PartnerId.parse(id)).stream()
        .filter(it -> it.payable().currency().equals(known()))
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound("balance"));
  }

  private Currency known() {
    try {
      return Currency.getInstance(currency);
    } catch (IllegalArgumentException e) {
      throw new Refusal.NotFound("currency");
    }
  }

  private static Optional<LocalDate> requiredDay(Submission typed, String field) {
    return typed.required(field, 20).isEmpty() ? Optional.empty() : typed.day(field);
  }
}
