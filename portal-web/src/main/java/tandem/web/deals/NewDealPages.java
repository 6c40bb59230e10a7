package tandem.web.deals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.customers.RegisterCustomer;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;
import tandem.deals.Bypass;
import tandem.deals.DealId;
import tandem.deals.OpenDeal;
import tandem.deals.OwnDeals;
import tandem.leads.LeadLine;
import tandem.platform.Ids;
import tandem.platform.Money;
import tandem.platform.PublicId;
import tandem.platform.Refusal;
import tandem.web.leads.LeadFormModel;
import tandem.web.leads.LeadLinesTyped;
import tandem.web.leads.LeadOptions;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** The company opens a deal of its own; whoever passes by a partner's protection says why. */
@Controller
@RequestScoped
@Path("deals")
public class NewDealPages {
  private static final String FORM = "deals/new.jte";
  private static final String ONCE = "once";
  private static final int NAME = 200;
  private static final int NUMBER = 40;
  private static final int NEED = 2000;

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject OwnDeals deals;
  @Inject LeadOptions options;
  @Inject Ids ids;

  @GET
  @Path("new")
  public Response blank() {
    deals.mayOpen(me.actor());
    boolean russian = pages.page().language().equals("ru");
    Form form =
        Form.of(
            Map.of(
                "country",
                List.of(russian ? "RU" : "DE"),
                "currency",
                List.of(russian ? "RUB" : "EUR"),
                "lines.0.quantity",
                List.of("1"),
                ONCE,
                List.of(new DealId(ids.next()).text())));
    return pages.show(FORM, model(form, false));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response open(MultivaluedMap<String, String> posted) {
    deals.mayOpen(me.actor());
    Submission typed = pages.submission(posted);
    if (LeadLinesTyped.pressed(typed, typed.raw("do"))) {
      return pages.again(FORM, model(typed.form(), false));
    }
    Optional<OpenDeal> wanted = read(typed);
    boolean asked = !typed.all(BypassAsked.REASON).isEmpty();
    if (wanted.isPresent() && typed.clean()) {
      try {
        DealId opened = deals.open(me.actor(), once(typed), wanted.get());
        return pages.onwards("/deals/" + opened.text(), Flash.success("deals.opened_flash"));
      } catch (Refusal.Unprocessable refused) {
        if (!BypassAsked.asks(refused)) {
          throw refused;
        }
        typed.rejectWith(BypassAsked.REASON, pages.words(refused));
        asked = true;
      } catch (Refusal.Invalid refused) {
        typed.refusedBy(refused, NewDealPages::field);
      }
    }
    return pages.again(FORM, model(typed.form(), asked));
  }

  private static Optional<OpenDeal> read(Submission typed) {
    Optional<String> name = typed.required("name", NAME);
    Optional<String> country = typed.required("country", 2);
    Optional<TaxId> number = number(typed);
    int before = typed.form().errors().size();
    List<LeadLine> lines = LeadLinesTyped.read(typed);
    if (lines.isEmpty() && typed.form().errors().size() == before) {
      typed.reject(LeadLinesTyped.field(0, "product_id"), "form.choice");
    }
    Optional<Money> amount = amount(typed);
    Optional<Bypass> bypass = BypassAsked.said(typed);
    if (!typed.clean() || lines.isEmpty() || amount.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new OpenDeal(
            new RegisterCustomer(
                number,
                name.orElseThrow(),
                country.orElseThrow(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            lines,
            amount.get(),
            typed.day("expected_close"),
            typed.text("need", NEED),
            bypass));
  }

  private static Optional<Money> amount(Submission typed) {
    Optional<BigDecimal> sum = typed.amount("amount");
    if (typed.raw("amount").isEmpty()) {
      typed.reject("amount", "form.required");
    }
    try {
      Currency currency = Currency.getInstance(typed.raw("currency"));
      return sum.map(given -> new Money(given, currency));
    } catch (IllegalArgumentException unknown) {
      typed.reject("currency", "problem.currency");
      return Optional.empty();
    }
  }

  private static Optional<TaxId> number(Submission typed) {
    Optional<String> number = typed.text("tax_number", NUMBER);
    Optional<TaxScheme> scheme = typed.choice("tax_scheme", TaxScheme.class);
    if (number.isPresent() && scheme.isEmpty()) {
      typed.reject("tax_scheme", "form.choice");
    }
    try {
      return number.flatMap(given -> scheme.map(kind -> TaxId.given(kind, given)));
    } catch (Refusal.Invalid wrong) {
      typed.refusedBy(wrong, path -> "tax_number");
      return Optional.empty();
    }
  }

  /** The deal's id comes with the form, so that two clicks open one deal. */
  private DealId once(Submission typed) {
    return PublicId.parse(DealId.PREFIX, typed.raw(ONCE))
        .map(DealId::new)
        .orElseGet(() -> new DealId(ids.next()));
  }

  private static String field(String path) {
    return switch (path) {
      case "lines" -> LeadLinesTyped.field(0, "product_id");
      default -> path.startsWith("bypass") ? BypassAsked.COMMENT : path;
    };
  }

  private NewDealModel model(Form form, boolean asked) {
    Page page = pages.page();
    LeadFormModel.Options choices = options.ofCompany(me.actor(), page);
    return new NewDealModel(
        choices.products(),
        choices.schemes(),
        choices.countries(),
        choices.currencies(),
        LeadLinesTyped.rows(form),
        asked,
        BypassAsked.reasons(page),
        form);
  }
}
