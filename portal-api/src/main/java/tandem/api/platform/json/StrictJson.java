package tandem.api.platform.json;

import static tandem.api.platform.problem.FieldError.pointer;
import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import tandem.api.platform.problem.FieldError;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;

/**
 * Reads a JSON object and refuses what the stock parser lets pass: a member given twice (it keeps
 * the last silently), 100,000 levels, {@code 1e1000000000}, U+0000 (PostgreSQL refuses it later),
 * halves of surrogate pairs, bytes that are not UTF-8. Strings come out in NFC.
 */
public final class StrictJson {
  static final int DEEPEST = 32;
  private static final int LONGEST_NUMBER = 40;
  private static final int LARGEST_EXPONENT = 30;

  private final JsonParser parser;
  private final List<FieldError> errors = new ArrayList<>();

  private StrictJson(JsonParser parser) {
    this.parser = parser;
  }

  public static JsonObject object(byte[] body) {
    refuseDepth(body);
    try (JsonParser parser = JSON.createParser(new StringReader(utf8(body)))) {
      return new StrictJson(parser).document();
    } catch (JsonException | NoSuchElementException | IllegalStateException malformed) {
      throw new ProblemException(ProblemCode.MALFORMED_JSON);
    }
  }

  private JsonObject document() {
    if (parser.next() != Event.START_OBJECT) {
      throw new ProblemException(
          ProblemCode.VALIDATION_FAILED, pointer(Pointer.ROOT.text(), "type", "object"));
    }
    JsonObject object = members(Pointer.ROOT);
    while (parser.hasNext()) {
      parser.next(); // anything after the document is an error of the parser's own
    }
    if (!errors.isEmpty()) {
      boolean onlyTwice =
          errors.stream().allMatch(error -> error.code().equals("duplicate_member"));
      throw new ProblemException(
          onlyTwice ? ProblemCode.DUPLICATE_MEMBER : ProblemCode.VALIDATION_FAILED, errors);
    }
    return object;
  }

  private JsonObject members(Pointer here) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    Set<String> seen = new HashSet<>();
    for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
      String name = parser.getString();
      Pointer member = here.member(name);
      if (!seen.add(name)) {
        errors.add(pointer(member.text(), "duplicate_member"));
      }
      object.add(name, value(parser.next(), member));
    }
    return object.build();
  }

  private JsonArray items(Pointer here) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    int index = 0;
    for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
      array.add(value(event, here.item(index)));
      index++;
    }
    return array.build();
  }

  private JsonValue value(Event event, Pointer here) {
    return switch (event) {
      case START_OBJECT -> members(here);
      case START_ARRAY -> items(here);
      case VALUE_STRING -> text(parser.getString(), here);
      case VALUE_NUMBER -> number(parser.getString(), here);
      case VALUE_TRUE -> JsonValue.TRUE;
      case VALUE_FALSE -> JsonValue.FALSE;
      case VALUE_NULL -> JsonValue.NULL;
      case KEY_NAME, END_OBJECT, END_ARRAY -> throw new JsonException("not a value");
    };
  }

  private JsonValue text(String text, Pointer here) {
    if (text.codePoints().anyMatch(StrictJson::unwanted)) {
      errors.add(pointer(here.text(), "characters"));
      return JSON.createValue("");
    }
    return JSON.createValue(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  /**
   * Control characters but line feed and tab, and surrogates, which a code point never is unless
   * its half is missing.
   */
  private static boolean unwanted(int character) {
    boolean control = Character.isISOControl(character) && character != '\n' && character != '\t';
    return control
        || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
  }

  private JsonValue number(String text, Pointer here) {
    if (text.length() <= LONGEST_NUMBER && exponent(text) <= LARGEST_EXPONENT) {
      return JSON.createValue(new BigDecimal(text));
    }
    errors.add(pointer(here.text(), "number_too_large"));
    return JSON.createValue(0);
  }

  private static int exponent(String number) {
    int at = Math.max(number.indexOf('e'), number.indexOf('E'));
    return at < 0 ? 0 : Math.abs(new BigDecimal(number.substring(at + 1)).intValue());
  }

  /** Before parsing, so that no depth can exhaust a parser's stack. */
  private static void refuseDepth(byte[] body) {
    int depth = 0;
    boolean inText = false;
    for (int i = 0; i < body.length; i++) {
      byte character = body[i];
      if (inText) {
        if (character == '\\') {
          i++;
        } else if (character == '"') {
          inText = false;
        }
      } else if (character == '"') {
        inText = true;
      } else if (character == '{' || character == '[') {
        depth++;
        if (depth > DEEPEST) {
          throw new ProblemException(ProblemCode.NESTING_TOO_DEEP).with("limit", DEEPEST);
        }
      } else if (character == '}' || character == ']') {
        depth--;
      }
    }
  }

  private static String utf8(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new ProblemException(ProblemCode.MALFORMED_JSON);
    }
  }
}
