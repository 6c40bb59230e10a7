package tandem.web.partners;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.access.PartnerUser;
import tandem.leads.CustomerChecks;
import tandem.partners.PartnerDirectory;
import tandem.partners.PartnerFilter;
import tandem.partners.PartnerRow;
import tandem.partners.PartnerStanding;
import tandem.partners.PartnerStatus;
import tandem.partners.PartnerTier;
import tandem.partners.agreements.Agreements;
import tandem.platform.PartnerId;
import tandem.web.platform.Address;
import tandem.web.platform.Choice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Cursors;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** The register of firms, and each firm. */
@Controller
@RequestScoped
@Path("partners")
public class PartnerPages {
  private static final int ROWS = 50;
  private static final int LONGEST = 120;

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject PartnerDirectory partners;
  @Inject PartnerStanding standing;
  @Inject Agreements agreements;
  @Inject CustomerChecks checks;

  @GET
  public Response list(
      @QueryParam("q") @Nullable String query,
      @QueryParam("tier") @Nullable String tier,
      @QueryParam("status") @Nullable String status,
      @QueryParam("after") @Nullable String after) {
    Page page = pages.page();
    MultivaluedMap<String, String> given = new MultivaluedHashMap<>();
    given.putSingle("q", query == null ? "" : query);
    given.putSingle("tier", tier == null ? "" : tier);
    given.putSingle("status", status == null ? "" : status);
    Submission asked = pages.submission(given);
    PartnerFilter filter =
        new PartnerFilter(
            asked.text("q", LONGEST),
            asked.choice("tier", PartnerTier.class),
            asked.choice("status", PartnerStatus.class));
    tandem.platform.Page<PartnerRow> found =
        partners.list(me.actor(), filter, Cursors.read(after, ROWS));
    Address here =
        Address.of("/partners")
            .with("q", asked.raw("q"))
            .with("tier", asked.raw("tier"))
            .with("status", asked.raw("status"));
    return pages.show(
        "company/partners.jte",
        new PartnerListModel(
            asked.form(),
            !filter.equals(PartnerFilter.ALL),
            found.rows().stream().anyMatch(row -> row.work().isPresent()),
            choices(page, "partner.tier.", PartnerTier.values()),
            choices(page, "partner.status.", PartnerStatus.values()),
            found.rows().stream().map(row -> PartnerParts.row(page, row)).toList(),
            after == null ? Optional.empty() : Optional.of(here.toString()),
            found.next().map(key -> here.with("after", Cursors.write(key)).toString())));
  }

  @GET
  @Path("{id}")
  public Response one(@PathParam("id") String id) {
    if (me.actor() instanceof PartnerUser user && user.firm().text().equals(id)) {
      return pages.onwards("/firm");
    }
    PartnerId firm = PartnerId.parse(id);
    return pages.show(
        "company/partner.jte",
        PartnerParts.profile(
            pages.page(),
            partners.find(me.actor(), firm),
            standing.history(me.actor(), firm),
            agreements.last(me.actor(), firm),
            pages.page().viewer().company() && pages.page().viewer().readsLeads()
                ? Optional.of(checks.of(me.actor(), firm))
                : Optional.empty()));
  }

  private static List<Choice> choices(Page page, String prefix, Enum<?>[] constants) {
    return Stream.of(constants)
        .map(constant -> new Choice(constant.name(), page.t(prefix + constant.name())))
        .toList();
  }
}
