package tandem.access;

import static tandem.platform.JsonMaker.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tandem.platform.CsvText;
import tandem.platform.Keyset;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.PersonId;

/**
 * The filtered trail as a file, newest first, {@link AuditTrail#MOST_EXPORTED} records at most; one
 * that was cut says so in its last line. Read page by page while it is written, each page in a
 * short transaction of its own: a slow reader holds nothing.
 */
@ApplicationScoped
public class AuditExport {
  private static final List<String> COLUMNS =
      List.of(
          "sequence",
          "at",
          "actor_id",
          "actor",
          "erased",
          "side",
          "client",
          "outcome",
          "action",
          "object_id",
          "details",
          "request_id");

  @Inject AuditTrail trail;

  /** What a file may be. */
  public enum Format {
    CSV("text/csv;charset=UTF-8"),
    NDJSON("application/x-ndjson;charset=UTF-8");

    private final String type;

    Format(String type) {
      this.type = type;
    }

    public String type() {
      return type;
    }

    public String ending() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A file that is read while it is written. */
  public interface Text {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Refuses before the first byte; that it was asked for is itself a record. */
  public Text begin(Actor actor, AuditFilter filter, Format format) {
    trail.beginExport(actor, filter, format.ending());
    return out -> {
      Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      write(actor, filter, format, text);
      text.flush();
    };
  }

  private void write(Actor actor, AuditFilter filter, Format format, Writer text)
      throws IOException {
    if (format == Format.CSV) {
      text.write(CsvText.BEGIN + CsvText.row(COLUMNS));
    }
    int written = 0;
    Optional<Keyset> after = Optional.empty();
    do {
      Page<AuditRecord> page = trail.list(actor, filter, new PageRequest(PageRequest.MAX, after));
      for (AuditRecord entry : page.rows()) {
        text.write(format == Format.CSV ? csv(entry) : json(entry) + "\n");
      }
      written += page.rows().size();
      after = page.next();
    } while (after.isPresent() && written < AuditTrail.MOST_EXPORTED);
    if (after.isPresent()) {
      text.write(
          format == Format.CSV
              ? CsvText.row(List.of("truncated after " + written + " records"))
              : JSON.createObjectBuilder().add("truncated", true).add("records", written).build()
                  + "\n");
    }
  }

  private static String csv(AuditRecord entry) {
    return CsvText.row(
        List.of(
            Long.toString(entry.seq()),
            entry.at().toString(),
            new PersonId(entry.actor()).text(),
            entry.actorName().orElse(""),
            Boolean.toString(entry.erased()),
            word(entry.actorSide()),
            entry.client(),
            word(entry.outcome().name()),
            entry.action(),
            entry.object(),
            entry.details(),
            entry.requestId().orElse("")));
  }

  private static String json(AuditRecord entry) {
    JsonObjectBuilder members =
        JSON.createObjectBuilder()
            .add("sequence", entry.seq())
            .add("at", entry.at().toString())
            .add("actor_id", new PersonId(entry.actor()).text())
            .add("actor", entry.actorName().orElse(""))
            .add("erased", entry.erased())
            .add("side", word(entry.actorSide()))
            .add("client", entry.client())
            .add("outcome", word(entry.outcome().name()))
            .add("action", entry.action())
            .add("object_id", entry.object())
            .add("details", object(entry.details()));
    entry.requestId().ifPresent(id -> members.add("request_id", id));
    return members.build().toString();
  }

  private static String word(String constant) {
    return constant.toLowerCase(Locale.ROOT);
  }

  private static JsonObject object(String json) {
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
