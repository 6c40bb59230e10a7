package tandem.leads.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a column of a file can be. Headings of the template stand first, English and Russian; the
 * others are what CRMs call it (Salesforce, HubSpot, Bitrix24, amoCRM).
 */
public enum ImportColumn {
  TAX_NUMBER(
      "customer.tax_id.number",
      "Tax id",
      "ИНН",
      "tax number",
      "inn",
      "vat",
      "vat id",
      "ein",
      "инн клиента"),
  TAX_SCHEME("customer.tax_id.scheme", "Tax id kind", "Вид номера", "tax scheme", "tax id type"),
  NAME(
      "customer.name",
      "Customer",
      "Клиент",
      "company",
      "company name",
      "account name",
      "account",
      "name",
      "название компании",
      "компания",
      "организация",
      "наименование"),
  COUNTRY("customer.country", "Country", "Страна", "billing country", "country/region"),
  WEBSITE("customer.website", "Website", "Сайт", "web", "url", "company domain name", "домен"),
  PRODUCT(
      "lines.0.product_id", "Product", "Продукт", "product code", "article", "товар", "артикул"),
  QUANTITY("lines.0.quantity", "Quantity", "Количество", "qty", "кол-во"),
  AMOUNT("amount", "Amount", "Сумма", "opportunity amount", "deal value", "value", "бюджет"),
  CURRENCY("currency", "Currency", "Валюта", "amount currency"),
  CLOSE(
      "expected_close",
      "Expected close",
      "Ожидаемая дата",
      "close date",
      "expected close date",
      "дата закрытия",
      "предполагаемая дата закрытия"),
  NEED("need", "Need", "Потребность", "description", "lead description", "комментарий", "описание"),
  CONTACT(
      "contact.name", "Contact", "Контакт", "contact name", "full name", "контактное лицо", "фио"),
  EMAIL(
      "contact.email",
      "Contact e-mail",
      "Почта контакта",
      "email",
      "e-mail",
      "contact email",
      "эл. почта",
      "почта"),
  PHONE(
      "contact.phone",
      "Contact phone",
      "Телефон контакта",
      "phone",
      "mobile",
      "phone number",
      "телефон",
      "мобильный телефон"),
  CONSENT("contact.consent", "Contact agreed", "Контакт согласен", "consent", "согласие"),
  EXTERNAL_ID(
      "external_id",
      "Your number",
      "Ваш номер",
      "id",
      "external id",
      "lead id",
      "opportunity id",
      "record id",
      "номер сделки"),
  PROGRAMME("programme_id", "Programme", "Программа", "program", "код программы");

  private final String field;
  private final String english;
  private final String russian;

  /** Parted by bars. */
  private final String others;

  ImportColumn(String field, String english, String russian, String... others) {
    this.field = field;
    this.english = english;
    this.russian = russian;
    this.others = Stream.of(others).map(ImportColumn::bare).collect(Collectors.joining("|"));
  }

  /** The field of the lead's form, by which refusals name it. */
  public String field() {
    return field;
  }

  /** As it stands in the template. */
  public String heading(String language) {
    return language.startsWith("ru") ? russian : english;
  }

  static Optional<ImportColumn> guess(String heading) {
    String bare = bare(heading);
    return Arrays.stream(values())
        .filter(column ->
            bare.equals(bare(column.english))
                || bare.equals(bare(column.russian))
                || ("|" + column.others + "|").contains("|" + bare + "|"))
        .findFirst();
  }

  /** The column to blame for a problem of the form. */
  static Optional<ImportColumn> of(String field) {
    return Arrays.stream(values())
        .filter(column ->
            field.equals(column.field)
                || (column == PRODUCT && field.startsWith("lines"))
                || (column == CONTACT && field.equals("contact")))
        .findFirst();
  }

  /** Letters and digits alone, so that headings are alike however they are written. */
  static String bare(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
