package tandem.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.access.PartnerUser;
import tandem.partners.PartnerDirectory;
import tandem.web.partners.PartnerParts;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Fact;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Viewer;

/** Who am I here, and how does this work. */
@Controller
@RequestScoped
@Path("")
public class AccountPages {
  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject PartnerDirectory partners;

  @Inject
  @ConfigProperty(name = "tandem.oidc.issuer")
  String issuer;

  /**
   * What the account page shows.
   *
   * @param console where one's password, second factor, passkeys and sessions are looked after
   */
  public record Account(List<Fact> facts, List<Fact> firm, String console) {}

  @GET
  @Path("account")
  public Response account() {
    Account account = of(pages.page());
    return pages.show(
        "account/account.jte", new Account(account.facts(), firm(), issuer + "/account/"));
  }

  @GET
  @Path("help")
  public Response help() {
    return pages.show("account/help.jte", new Account(List.of(), List.of(), ""));
  }

  /** What stands in the company's register about the reader's own firm. */
  private List<Fact> firm() {
    return me.actor() instanceof PartnerUser user
        ? PartnerParts.facts(pages.page(), partners.find(user, user.firm()).facts())
        : List.of();
  }

  public static Account of(Page page) {
    Viewer viewer = page.viewer();
    String roles =
        viewer.roles().stream()
            .sorted()
            .map(role -> page.t("account.role." + role))
            .collect(Collectors.joining(", "));
    return new Account(
        Fact.list()
            .add(page.t("account.name"), viewer.name())
            .add(page.t("account.mail"), viewer.email())
            .add(page.t("account.firm"), viewer.firm())
            .add(page.t("account.roles"), roles)
            .facts(),
        List.of(),
        "/account");
  }
}
