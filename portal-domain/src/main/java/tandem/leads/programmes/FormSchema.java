package tandem.leads.programmes;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import tandem.customers.CustomerDetails;

/**
 * The form of a programme as a JSON Schema (2020-12): the one that a lead is checked by, whether it
 * comes from the page or over the API. {@code title} is English, {@code x-title-ru} Russian; {@code
 * x-codes} names the stable code of each rule that a member may break. What no schema can say
 * (check digits of a tax id, a day that is not past, a contact who agreed) is checked besides.
 */
public final class FormSchema {
  public static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final int LONGEST_NEED = 2000;

  private FormSchema() {}

  public static JsonObject of(ProgrammeView programme) {
    JsonObject schema = of(programme.terms().form());
    return JSON.createObjectBuilder()
        .add("$schema", DIALECT)
        .add("$id", "urn:tandem:programme:" + programme.code() + ":" + programme.number())
        .add("title", programme.nameEn())
        .add("x-title-ru", programme.nameRu())
        .addAll(JSON.createObjectBuilder(schema))
        .build();
  }

  /** The rules alone. */
  static JsonObject of(FormTerms form) {
    JsonObjectBuilder properties = JSON.createObjectBuilder();
    properties.add("customer", customer(form));
    properties.add("contact", contact(form));
    properties.add("lines", lines());
    properties.add("amount", amount());
    properties.add(
        "expected_close",
        named("Expected signature", "Ожидаемое подписание", "string")
            .add("format", "date")
            .add("x-latest-in-years", form.yearsAhead())
            .add(
                "x-codes", codes("required", "required", "past", "in_the_past", "far", "too_far")));
    properties.add("need", need(form));
    properties.add(
        "external_id",
        named("Your own key", "Ваш ключ", "string")
            .add("maxLength", 100)
            .add("x-codes", codes("required", "required", "maxLength", "too_long")));
    properties.add("answers", answers(form));
    JsonArrayBuilder required = JSON.createArrayBuilder().add("customer").add("contact");
    required.add("lines");
    form.required().stream().filter(path -> !path.contains(".")).forEach(required::add);
    if (form.extra().stream().anyMatch(ExtraField::required)) {
      required.add("answers");
    }
    return JSON.createObjectBuilder()
        .add("type", "object")
        .add("properties", properties)
        .add("required", required)
        .build();
  }

  private static JsonObjectBuilder customer(FormTerms form) {
    JsonObjectBuilder members =
        JSON.createObjectBuilder()
            .add(
                "tax_id",
                named("Tax id", "Налоговый номер", "object")
                    .add("x-codes", codes("required", "required")))
            .add("name", text("Name", "Название", 200))
            .add(
                "country",
                named("Country", "Страна", "string")
                    .add("pattern", "^[A-Za-z]{2}$")
                    .add("x-codes", codes("pattern", "country")))
            .add("website", text("Website", "Сайт", 255))
            .add("details", details());
    return group("Customer", "Заказчик", members, required(form, "customer."));
  }

  private static JsonObjectBuilder details() {
    return group(
        "Further facts of the customer",
        "Ещё о заказчике",
        JSON.createObjectBuilder()
            .add("kpp", text("KPP", "КПП", CustomerDetails.LONGEST_NUMBER))
            .add("ogrn", text("OGRN", "ОГРН", CustomerDetails.LONGEST_NUMBER))
            .add("phone", text("Telephone", "Телефон", CustomerDetails.LONGEST_PHONE))
            .add("postal_code", text("Postal code", "Индекс", CustomerDetails.LONGEST_POSTAL_CODE))
            .add("city", text("Town", "Город", CustomerDetails.LONGEST_CITY))
            .add("street", text("Street and house", "Улица и дом", CustomerDetails.LONGEST_STREET)),
        JSON.createArrayBuilder());
  }

  private static JsonObjectBuilder contact(FormTerms form) {
    JsonObjectBuilder members =
        JSON.createObjectBuilder()
            .add("name", text("Name", "Имя", 120))
            .add("email", text("E-mail", "Эл. почта", 254))
            .add("phone", text("Phone", "Телефон", 40))
            .add("consent", named("Agreed to be passed on", "Согласие на передачу", "boolean"));
    JsonArrayBuilder required = required(form, "contact.").add("name");
    return group("Contact", "Контакт", members, required);
  }

  private static JsonObjectBuilder lines() {
    return named("Products", "Продукты", "array")
        .add("minItems", 1)
        .add("maxItems", 20)
        .add(
            "x-codes",
            codes("required", "required", "minItems", "required", "maxItems", "too_many"));
  }

  private static JsonObjectBuilder amount() {
    return group(
            "Expected amount",
            "Ожидаемая сумма",
            JSON.createObjectBuilder()
                .add("amount", named("Amount", "Сумма", "string"))
                .add("currency", named("Currency", "Валюта", "string")),
            JSON.createArrayBuilder())
        .add("x-codes", codes("required", "required"));
  }

  private static JsonObjectBuilder need(FormTerms form) {
    return named("What the customer needs", "Что нужно заказчику", "string")
        .add("minLength", form.needLength())
        .add("maxLength", LONGEST_NEED)
        .add(
            "x-codes",
            codes("required", "required", "minLength", "too_short", "maxLength", "too_long"));
  }

  private static JsonObjectBuilder answers(FormTerms form) {
    JsonObjectBuilder members = JSON.createObjectBuilder();
    JsonArrayBuilder required = JSON.createArrayBuilder();
    for (ExtraField field : form.extra()) {
      members.add(field.code(), answer(field));
      if (field.required()) {
        required.add(field.code());
      }
    }
    return group("Answers", "Ответы", members, required)
        .add("additionalProperties", false)
        .add("x-codes", codes("required", "required", "additionalProperties", "not_asked"));
  }

  private static JsonObjectBuilder answer(ExtraField field) {
    return switch (field.kind()) {
      case TEXT ->
          asked(field, "string")
              .add("minLength", 1)
              .add("maxLength", field.bound())
              .add(
                  "x-codes",
                  codes("required", "required", "minLength", "required", "maxLength", "too_long"));
      case NUMBER -> number(field);
      case DATE ->
          asked(field, "string")
              .add("format", "date")
              .add("pattern", "^\\d{4}-\\d{2}-\\d{2}$")
              .add("x-codes", codes("required", "required", "pattern", "date", "format", "date"));
      case CHOICE -> choice(field);
      case YES_NO ->
          asked(field, "boolean").add("x-codes", codes("required", "required", "type", "choice"));
    };
  }

  private static JsonObjectBuilder number(ExtraField field) {
    JsonObjectBuilder number = asked(field, "number");
    if (field.least() != null) {
      number.add("minimum", field.least());
    }
    if (field.most() != null) {
      number.add("maximum", field.most());
    }
    return number.add(
        "x-codes",
        codes(
            "required", "required", "type", "number", "minimum", "too_low", "maximum", "too_high"));
  }

  private static JsonObjectBuilder choice(ExtraField field) {
    JsonArrayBuilder values = JSON.createArrayBuilder();
    JsonObjectBuilder en = JSON.createObjectBuilder();
    JsonObjectBuilder ru = JSON.createObjectBuilder();
    for (ExtraField.Option option : field.options()) {
      values.add(option.code());
      en.add(option.code(), option.nameEn());
      ru.add(option.code(), option.nameRu());
    }
    return asked(field, "string")
        .add("enum", values)
        .add("x-names", en)
        .add("x-names-ru", ru)
        .add("x-codes", codes("required", "required", "enum", "choice"));
  }

  private static JsonObjectBuilder asked(ExtraField field, String type) {
    return named(field.nameEn(), field.nameRu(), type);
  }

  private static JsonObjectBuilder text(String en, String ru, int most) {
    return named(en, ru, "string")
        .add("maxLength", most)
        .add("x-codes", codes("required", "required", "maxLength", "too_long"));
  }

  private static JsonObjectBuilder group(
      String en, String ru, JsonObjectBuilder members, JsonArrayBuilder required) {
    return named(en, ru, "object").add("properties", members).add("required", required);
  }

  private static JsonObjectBuilder named(String en, String ru, String type) {
    return JSON.createObjectBuilder().add("title", en).add("x-title-ru", ru).add("type", type);
  }

  private static JsonArrayBuilder required(FormTerms form, String group) {
    List<String> names =
        form.required().stream()
            .filter(path -> path.startsWith(group))
            .map(path -> path.substring(group.length()))
            .toList();
    return JSON.createArrayBuilder(names);
  }

  private static JsonObject codes(String... keywordsAndCodes) {
    JsonObjectBuilder codes = JSON.createObjectBuilder();
    for (int i = 0; i < keywordsAndCodes.length; i += 2) {
      codes.add(keywordsAndCodes[i], keywordsAndCodes[i + 1]);
    }
    return codes.build();
  }

  /** The node at a pointer, or an empty object. */
  static JsonObject node(JsonObject schema, String pointer) {
    try {
      JsonValue found = JSON.createPointer(pointer).getValue(schema);
      return found instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    } catch (jakarta.json.JsonException nothingThere) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
  }
}
