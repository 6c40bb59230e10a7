package tandem.api.leads.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tandem.api.platform.json.JsonBinding;
import tandem.api.platform.json.StrictJson;
import tandem.platform.Refusal;
import tandem.platform.Upload;

/**
 * A file of leads as text in JSON, as a form with a file (RFC 7578), or as it is. What it holds is
 * said by its bytes, not by its media type. Refuses {@code validation_failed} for a form without a
 * file.
 */
@Provider
@ApplicationScoped
@Consumes({
  MediaType.APPLICATION_JSON,
  MediaType.MULTIPART_FORM_DATA,
  BroughtFileReader.CSV,
  BroughtFileReader.WORKBOOK
})
public class BroughtFileReader implements MessageBodyReader<BroughtFile> {
  static final String CSV = "text/csv";
  static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject Validator validator;

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type == BroughtFile.class;
  }

  @Override
  public BroughtFile readFrom(
      Class<BroughtFile> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream in)
      throws IOException {
    byte[] body = in.readAllBytes();
    if (MediaType.APPLICATION_JSON_TYPE.isCompatible(media)) {
      LeadImportBody said =
          JsonBinding.bind(StrictJson.object(body), LeadImportBody.class, validator);
      return new BroughtFile(
          Optional.of(said.fileName()),
          said.content().getBytes(StandardCharsets.UTF_8),
          Optional.ofNullable(said.drafts()));
    }
    return MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(media)
        ? form(Upload.read(media.toString(), body))
        : new BroughtFile(Optional.empty(), body, Optional.empty());
  }

  private static BroughtFile form(Upload form) {
    if (form.file().length == 0) {
      throw new Refusal.Invalid("file", "required", "must be given");
    }
    return new BroughtFile(
        Optional.of(form.fileName()).filter(name -> !name.isBlank()),
        form.file(),
        Optional.of(form.field("drafts")).filter(said -> !said.isEmpty()).map(LeadFileWords::yes));
  }
}
