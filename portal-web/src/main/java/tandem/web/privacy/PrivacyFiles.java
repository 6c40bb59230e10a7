package tandem.web.privacy;

import static tandem.platform.JsonMaker.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import tandem.privacy.HeldData;
import tandem.privacy.PrivacyDesk;
import tandem.privacy.SubjectRequestId;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Pages;

/** Everything held on a person: for machines as JSON, for the person as a page to print or save. */
@RequestScoped
@Path("privacy/data")
public class PrivacyFiles {
  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject PrivacyDesk desk;
  @Inject Clock clock;

  @GET
  @Path("{id}.json")
  public Response json(@PathParam("id") String id) {
    HeldData held = desk.export(me.actor(), SubjectRequestId.parse(id));
    return Response.ok(json(held), "application/json;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"data-" + id + ".json\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  @GET
  @Controller
  @Path("{id}")
  public Response page(@PathParam("id") String id) {
    HeldData held = desk.export(me.actor(), SubjectRequestId.parse(id));
    return pages.show(
        "company/privacy_data.jte",
        new PrivacyModel.Data(
            id,
            held.subject(),
            pages.page().format().exact(clock.instant()),
            held.tables().stream()
                .map(table ->
                    new PrivacyModel.Table(
                        table.table(), table.columns(), table.rows(), table.cut()))
                .toList()));
  }

  private static String json(HeldData held) {
    JsonArrayBuilder tables = JSON.createArrayBuilder();
    for (HeldData.Held table : held.tables()) {
      JsonArrayBuilder rows = JSON.createArrayBuilder();
      table
          .rows()
          .forEach(row -> {
            JsonObjectBuilder members = JSON.createObjectBuilder();
            for (int i = 0; i < row.size(); i++) {
              members.add(table.columns().get(i), row.get(i));
            }
            rows.add(members);
          });
      tables.add(
          JSON.createObjectBuilder()
              .add("name", table.table())
              .add("rows", rows)
              .add("cut", table.cut()));
    }
    return JSON.createObjectBuilder()
        .add("object", "held_data")
        .add("subject", held.subject())
        .add("tables", tables)
        .build()
        .toString();
  }
}
