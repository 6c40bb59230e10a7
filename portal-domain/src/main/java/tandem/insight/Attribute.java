package tandem.insight;

import java.time.ZoneId;

/** By what a funnel is cut (features EL23). */
public enum Attribute {
  PARTNER(
      "cast(d.partner_id as text)",
      "coalesce((select p.name from partner p where p.id = d.partner_id), '')"),
  COUNTRY("cast(d.country as text)", "cast(d.country as text)"),
  OWNER("cast(d.owner_id as text)", "d.owner_name"),
  PROCESS(
      "(select s.code from sales_process s where s.id = d.process_id)",
      "(select s.name_en from sales_process s where s.id = d.process_id)"),
  CATEGORY(
      "(select min(p.category) from deal_line l join product p on p.id = l.product_id where l.deal_id = d.id and l.line_no = 1)",
      "(select min(p.category) from deal_line l join product p on p.id = l.product_id where l.deal_id = d.id and l.line_no = 1)"),
  MONTH(
      "to_char(d.opened_at at time zone 'COMPANY_ZONE', 'YYYY-MM')",
      "to_char(d.opened_at at time zone 'COMPANY_ZONE', 'YYYY-MM')");

  private final String key;
  private final String label;

  Attribute(String key, String label) {
    this.key = key;
    this.label = label;
  }

  /** A month is the company's, as the cohort's days are. */
  String key(ZoneId zone) {
    return key.replace("COMPANY_ZONE", zone.getId());
  }

  String label(ZoneId zone) {
    return label.replace("COMPANY_ZONE", zone.getId());
  }
}
