package tandem.platform;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import java.util.Currency;

/**
 * Events and audit details as JSON, for the company's own tables only: what leaves the house has
 * views of its own.
 */
public final class EventJson {
  private static final Jsonb JSON =
      JsonbBuilder.create(new JsonbConfig().withAdapters(new CurrencyCode()));

  private EventJson() {}

  public static String write(Object value) {
    return JSON.toJson(value);
  }

  public static <T> T read(String json, Class<T> type) {
    return JSON.fromJson(json, type);
  }

  /** ISO 4217 code. */
  public static final class CurrencyCode implements JsonbAdapter<Currency, String> {
    @Override
    public String adaptToJson(Currency currency) {
      return currency.getCurrencyCode();
    }

    @Override
    public Currency adaptFromJson(String code) {
      return Currency.getInstance(code);
    }
  }
}
