package tandem.api.platform.json;

import static tandem.platform.JsonMaker.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Validator;

/**
 * JSON Merge Patch (RFC 7396): what is not named stays, {@code null} removes, arrays are replaced
 * as a whole.
 */
@ApplicationScoped
public class MergePatch {
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  @Inject Validator validator;

  /**
   * The patched body, bound and checked like any other; unknown members are refused by their
   * pointers.
   */
  public <T extends Record> T apply(JsonObject patch, T present, Class<T> type) {
    JsonObject patched =
        JSON.createMergePatch(patch).apply(JsonRendering.object(present)).asJsonObject();
    return JsonBinding.bind(patched, type, validator);
  }
}
