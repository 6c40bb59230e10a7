package tandem.stack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class RealmFilesTest {
  @Test
  void the_demo_is_laid_over_the_realm_member_by_member() {
    JsonObject realm =
        json("{'realm':'tandem','policy':'long','clients':[1],'smtp':{'host':'a','port':'1'}}");
    JsonObject demo = json("{'policy':'short','clients':[2],'smtp':{'host':'b'},'users':[3]}");

    assertThat(RealmFiles.overlay(realm, demo))
        .isEqualTo(
            json(
                "{'realm':'tandem','policy':'short','clients':[1,2],'smtp':{'host':'b','port':'1'},'users':[3]}"));
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
      return reader.readObject();
    }
  }
}
