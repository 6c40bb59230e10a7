package tandem.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.access.company.CompanyPeople;
import tandem.access.review.AccessFilter;
import tandem.access.review.AccessLine;
import tandem.access.review.AccessReview;
import tandem.platform.PartnerId;
import tandem.platform.PublicId;
import tandem.web.platform.Address;
import tandem.web.platform.Choice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Cursors;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** Who and what still has access, over all firms. */
@Controller
@RequestScoped
@Path("access-review")
public class AccessReviewPages {
  private static final int ROWS = 50;
  private static final int LONGEST = 120;
  private static final Duration FRESH = Duration.ofDays(90);

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject AccessReview review;
  @Inject CompanyPeople people;
  @Inject Clock clock;

  @GET
  public Response list(
      @QueryParam("q") @Nullable String query,
      @QueryParam("firm") @Nullable String firm,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("due") @Nullable String due,
      @QueryParam("after") @Nullable String after) {
    Page page = pages.page();
    MultivaluedMap<String, String> given = new MultivaluedHashMap<>();
    given.putSingle("q", query == null ? "" : query);
    given.putSingle("firm", firm == null ? "" : firm);
    given.putSingle("kind", kind == null ? "" : kind);
    given.putSingle("due", due == null ? "" : due);
    Submission asked = pages.submission(given);
    AccessFilter filter =
        new AccessFilter(
            PublicId.parse(PartnerId.PREFIX, asked.raw("firm")).map(PartnerId::new),
            asked.choice("kind", AccessLine.Kind.class),
            asked.text("q", LONGEST),
            asked.ticked("due") ? Optional.of(clock.instant().minus(FRESH)) : Optional.empty());
    tandem.platform.Page<AccessLine> found =
        review.list(me.actor(), filter, Cursors.read(after, ROWS));
    Address here =
        Address.of("/access-review")
            .with("q", asked.raw("q"))
            .with("firm", asked.raw("firm"))
            .with("kind", asked.raw("kind"))
            .with("due", asked.raw("due"));
    return pages.show(
        "review/access.jte",
        new AccessModel(
            asked.form(),
            !filter.equals(AccessFilter.ALL),
            people.firms(me.actor()).stream()
                .map(it -> new Choice(it.id().text(), it.name()))
                .toList(),
            kinds(page),
            review.decides(me.actor()),
            found.rows().stream()
                .map(line -> AccessParts.line(page, me.actor().person(), line))
                .toList(),
            after == null ? Optional.empty() : Optional.of(here.toString()),
            found.next().map(key -> here.with("after", Cursors.write(key)).toString())));
  }

  static List<Choice> kinds(Page page) {
    return Stream.of(AccessLine.Kind.values())
        .map(kind -> new Choice(kind.name(), page.t("accreview.kind." + kind)))
        .toList();
  }
}
