package tandem.web.leads.review;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.leads.ConflictLetter;
import tandem.leads.ConflictRoom;
import tandem.leads.ConflictView;
import tandem.leads.LeadCompanyView;
import tandem.leads.LeadFacts;
import tandem.leads.LeadId;
import tandem.platform.PublicId;
import tandem.platform.Refusal;
import tandem.web.leads.LeadBadges;
import tandem.web.platform.Choice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Fact;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** Where two firms want one customer. */
@Controller
@RequestScoped
@Path("leads")
public class RoomPages {
  private static final String PAGE = "company/room.jte";
  private static final int NOTE = 2000;

  @Inject Pages pages;
  @Inject CurrentActor current;
  @Inject ConflictRoom room;

  @GET
  @Path("{id}/conflict")
  public Response show(@PathParam("id") String id) {
    return pages.show(PAGE, model(id, Form.blank(), Form.blank()));
  }

  @POST
  @Path("{id}/conflict/notes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response note(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    room.requireWriter(current.actor());
    LeadId lead = LeadId.parse(id);
    Submission typed = pages.submission(posted);
    Optional<String> body = typed.required("body", NOTE);
    if (typed.clean() && body.isPresent()) {
      try {
        room.note(current.actor(), lead, body.get());
        return pages.onwards("/leads/" + id + "/conflict", Flash.success("room.noted"));
      } catch (Refusal.Invalid | Refusal.Conflict refused) {
        typed.refusedBy(refused, "body");
      }
    }
    return pages.again(PAGE, model(id, typed.form(), Form.blank()));
  }

  @POST
  @Path("{id}/conflict/letters")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response write(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    room.requireWriter(current.actor());
    LeadId lead = LeadId.parse(id);
    Submission typed = pages.submission(posted);
    Optional<LeadId> to = PublicId.parse(LeadId.PREFIX, typed.raw("to")).map(LeadId::new);
    Optional<ConflictLetter> letter = typed.choice("letter", ConflictLetter.class);
    if (to.isEmpty()) {
      typed.reject("to", "form.choice");
    }
    if (typed.raw("letter").isEmpty()) {
      typed.reject("letter", "form.choice");
    }
    if (typed.clean() && to.isPresent() && letter.isPresent()) {
      try {
        room.write(current.actor(), lead, to.get(), letter.get());
        return pages.onwards("/leads/" + id + "/conflict", Flash.success("room.sent"));
      } catch (Refusal.Conflict refused) {
        typed.refusedBy(refused, "letter");
      }
    }
    return pages.again(PAGE, model(id, Form.blank(), typed.form()));
  }

  private RoomModel model(String id, Form note, Form letter) {
    Page page = pages.page();
    ConflictView view = room.view(current.actor(), LeadId.parse(id));
    LeadCompanyView lead = view.lead();
    List<RoomModel.Side> sides = new ArrayList<>();
    sides.add(side(page, lead, true));
    view.others().forEach(other -> sides.add(side(page, other, false)));
    return new RoomModel(
        id,
        lead.facts().customer().orElse("—"),
        page.t("room.rule." + lead.verdict()),
        sides,
        Spans.of(page, lead),
        view.notes().stream()
            .map(each ->
                new RoomModel.Note(
                    page.t("review.recommended_by", each.author(), page.format().moment(each.at())),
                    each.body()))
            .toList(),
        view.letters().stream()
            .map(each ->
                new RoomModel.Note(
                    page.t("review.recommended_by", each.author(), page.format().moment(each.at())),
                    page.t(
                        "room.was_sent", each.partner(), page.t("room.letter." + each.letter()))))
            .toList(),
        view.writes(),
        Stream.concat(Stream.of(lead), view.others().stream())
            .map(each -> new Choice(each.facts().id().text(), each.partnerName()))
            .toList(),
        Stream.of(ConflictLetter.values())
            .map(each ->
                new Choice(
                    each.name(), page.t("room.letter." + each), page.t("room.letter_text." + each)))
            .toList(),
        note,
        letter);
  }

  private static RoomModel.Side side(Page page, LeadCompanyView view, boolean ours) {
    LeadFacts facts = view.facts();
    return new RoomModel.Side(
        page.t("review.firm", view.partnerName(), page.t("partner.tier." + view.partnerTier())),
        "/leads/" + facts.id().text(),
        LeadBadges.of(
            page,
            facts.stage(),
            facts.protectedUntil(),
            facts.decisions().stream().flatMap(each -> each.reason().stream()).findFirst()),
        Fact.list()
            .add(page.t("review.customer"), facts.customer().orElse(""))
            .add(page.t("review.tax_id"), LeadWords.taxId(page, facts).orElse(""))
            .add(page.t("review.products"), String.join(", ", LeadWords.products(page, facts)))
            .add(page.t("review.amount"), facts.amount().map(page.format()::money).orElse(""))
            .add(page.t("review.seller"), facts.owner())
            .add(
                page.t("review.submitted"),
                facts.submittedAt().map(at -> page.format().moment(at)).orElse(""))
            .facts(),
        Optional.ofNullable(facts.form().need()).orElse(""),
        ours);
  }
}
