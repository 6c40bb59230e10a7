package tandem.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tandem.access.company.Colleague;
import tandem.access.company.OwnScope;
import tandem.access.rights.Rights;
import tandem.web.platform.Badge;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;

/** What can I do, and why. */
@Controller
@RequestScoped
@Path("account/rights")
public class RightsPages {
  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject OwnScope scope;

  @GET
  public Response mine() {
    return pages.show(
        "account/rights.jte", of(pages.page(), Rights.of(me.actor()), scope.of(me.actor())));
  }

  public static RightsModel of(Page page, List<Rights.Held> rights, Optional<Colleague> self) {
    return new RightsModel(
        words(page, page.viewer().roles()),
        page.t(page.viewer().partner() ? "rights.by_owner" : "rights.by_admin"),
        self.map(colleague -> ScopeWords.of(page, colleague)).orElse(""),
        rights.stream().map(held -> row(page, held)).toList());
  }

  private static RightsModel.Row row(Page page, Rights.Held held) {
    boolean any = held.extent().any();
    String extent = page.t("rights.extent." + held.extent());
    return new RightsModel.Row(
        page.t("right." + held.right()),
        any ? Badge.of(extent, "check", Hue.GREEN) : Badge.outlined(extent, "lock", Hue.GREY),
        any
            ? page.t("rights.because", words(page, held.because()))
            : held.because().isEmpty()
                ? page.t("rights.needs", words(page, held.others()))
                : page.t("rights.needs_all_firms"));
  }

  private static String words(Page page, Collection<String> roles) {
    return roles.stream()
        .sorted()
        .map(role -> page.t("account.role." + role))
        .collect(Collectors.joining(", "));
  }
}
