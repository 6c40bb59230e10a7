package tandem.web.audit;

import static tandem.platform.JsonMaker.JSON;

import com.ibm.icu.text.Collator;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tandem.access.AuditRecord;
import tandem.platform.PublicId;
import tandem.web.platform.Choice;
import tandem.web.platform.Fact;
import tandem.web.platform.Page;

/** Puts audit records in words: actions, objects, and the members of their details. */
public final class AuditWords {
  private static final Pattern OBJECT =
      Pattern.compile("(lead|offer|deal|org|agr|app|cl)_[0-9A-Z]{26}");
  private static final Map<String, String> FOR_ALL =
      Map.of("org", "/partners/", "agr", "/agreements/", "app", "/applications/");
  private static final Map<String, String> BUSINESS =
      Map.of("lead", "/leads/", "offer", "/offers/", "deal", "/deals/", "cl", "/earnings/");

  /** The member that says when; the record's own time says it already. */
  private static final Set<String> SAID_ELSEWHERE = Set.of("at");

  private static final String ACTION = "audit.action.";

  private AuditWords() {}

  /** An action we have no words for is shown as it is called. */
  public static String action(Page page, String action) {
    String key = ACTION + action;
    return page.texts().has(key) ? page.t(key) : action;
  }

  /** Every action that has words, by its words: what the filter offers. */
  static List<Choice> choices(Page page) {
    return page.texts().keys(ACTION).stream()
        .map(key -> new Choice(key.substring(ACTION.length()), page.t(key)))
        .sorted(
            Comparator.comparing(
                Choice::label, Collator.getInstance(page.texts().language().locale())))
        .toList();
  }

  static Set<String> actions(Page page) {
    return page.texts().keys(ACTION).stream()
        .map(key -> key.substring(ACTION.length()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Who it was, as far as anybody may or can say. */
  public static String who(Page page, AuditRecord entry) {
    return entry
        .actorName()
        .orElseGet(() ->
            entry.erased()
                ? page.t("audit.erased_person")
                : page.t("audit.somebody." + entry.actorSide()));
  }

  /** Where an object is shown in the portal; empty if it has no page, or none for this reader. */
  static String href(Page reader, String object) {
    if (!OBJECT.matcher(object).matches()) {
      return "";
    }
    String prefix = object.substring(0, object.indexOf('_'));
    if (FOR_ALL.containsKey(prefix)) {
      return FOR_ALL.get(prefix) + object;
    }
    return reader.viewer().readsLeads() ? BUSINESS.get(prefix) + object : "";
  }

  /** The details member by member, in the reader's formats. */
  static List<Fact> details(Page page, String json) {
    List<Fact> facts = new ArrayList<>();
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      reader
          .readObject()
          .forEach((name, value) -> {
            if (!SAID_ELSEWHERE.contains(name)) {
              facts.add(fact(page, name, value));
            }
          });
    } catch (JsonException unreadable) {
      facts.add(new Fact(page.t("audit.details"), json, "", ""));
    }
    return facts;
  }

  private static Fact fact(Page page, String name, JsonValue value) {
    String key = "audit.member." + name;
    String label = page.texts().has(key) ? page.t(key) : name;
    Optional<String> id = id(name, value);
    return id.isPresent()
        ? new Fact(label, id.get(), "", href(page, id.get()))
        : new Fact(label, text(page, value), "", "");
  }

  /** Ids stand in details as {@code {"value": "<uuid>"}}; the member's name says of what kind. */
  private static Optional<String> id(String name, JsonValue value) {
    String prefix =
        switch (name) {
          case "lead" -> "lead";
          case "deal" -> "deal";
          case "partner" -> "org";
          case "agreement" -> "agr";
          case "application" -> "app";
          case "owner", "reviewer", "member", "colleague", "successor", "before", "seenAs" -> "usr";
          case "invitation" -> "inv";
          case "apiClient" -> "apic";
          case "handover" -> "hand";
          case "message" -> "msg";
          case "payout" -> "pay";
          case "product" -> "prd";
          case "customer" -> "cus";
          default -> "";
        };
    if (prefix.isEmpty()
        || !(value instanceof JsonObject object)
        || !(object.get("value") instanceof JsonString uuid)) {
      return Optional.empty();
    }
    try {
      return Optional.of(PublicId.format(prefix, UUID.fromString(uuid.getString())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String text(Page page, JsonValue value) {
    return switch (value) {
      case JsonString string -> string(page, string.getString());
      case JsonNumber number -> page.format().number(number.bigDecimalValue());
      case JsonArray array ->
          array.stream().map(member -> text(page, member)).collect(Collectors.joining(", "));
      case JsonObject object -> object(page, object);
      default ->
          switch (value.getValueType()) {
            case TRUE -> page.t("audit.yes");
            case FALSE -> page.t("audit.no");
            default -> "—";
          };
    };
  }

  private static String string(Page page, String text) {
    if (text.length() >= 10 && Character.isDigit(text.charAt(0))) {
      try {
        return text.length() == 10
            ? page.format().date(LocalDate.parse(text))
            : page.format().exact(Instant.parse(text));
      } catch (DateTimeException notTime) {
        return text;
      }
    }
    for (String kind :
        List.of(
            "lead.stage.",
            "deal.stage.",
            "lead.reason.",
            "deal.reason.",
            "partner.status.",
            "standing.reason.",
            "application.stage.",
            "application.reason.")) {
      if (page.texts().has(kind + text)) {
        return page.t(kind + text);
      }
    }
    return text;
  }

  private static String object(Page page, JsonObject object) {
    if (object.get("amount") instanceof JsonNumber amount
        && object.get("currency") instanceof JsonString currency) {
      BigDecimal sum = amount.bigDecimalValue();
      return page.format().money(sum, Currency.getInstance(currency.getString()));
    }
    if (object.size() == 1) {
      return text(page, object.values().iterator().next());
    }
    return object.entrySet().stream()
        .map(member -> member.getKey() + ": " + text(page, member.getValue()))
        .collect(Collectors.joining(", "));
  }
}
