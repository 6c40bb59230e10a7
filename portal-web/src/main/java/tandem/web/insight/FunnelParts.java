package tandem.web.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.deals.DealStage;
import tandem.insight.Attribute;
import tandem.insight.Funnel;
import tandem.insight.FunnelFilter;
import tandem.platform.PublicId;
import tandem.web.platform.Address;
import tandem.web.platform.Bar;
import tandem.web.platform.Chip;
import tandem.web.platform.Choice;
import tandem.web.platform.Page;
import tandem.web.platform.Tab;

/** A funnel in words, bars and tables, with the ways down. */
final class FunnelParts {
  private static final String PATH = "/insight/funnel";
  private static final List<String> CATEGORIES =
      List.of("software", "hardware", "services", "training");

  private FunnelParts() {}

  static FunnelModel model(
      Page page, FunnelQuery query, FunnelFilter filter, Funnel funnel, List<Choice> processes) {
    Address here = query.address(PATH);
    return new FunnelModel(
        query.form(filter),
        chips(page, query, here),
        processes,
        CATEGORIES.stream().map(each -> new Choice(each, category(page, each))).toList(),
        Stream.of(Attribute.values())
            .map(each -> new Choice(each.name(), page.t("insight.by." + each)))
            .toList(),
        query.address(PATH + ".csv").toString(),
        figures(page, funnel),
        bars(page, funnel),
        funnel.steps().stream().map(step -> step(page, filter, funnel, step)).toList(),
        tabs(page, query, here),
        page.t("insight.by." + query.attribute()),
        funnel.cuts().stream().map(cut -> cut(page, query, filter, processes, cut)).toList(),
        expected(page, funnel.forecast()),
        funnel.forecast().stream().map(month -> month(page, month)).toList(),
        funnel.items().stream()
            .map(item ->
                new FunnelModel.Item(
                    item.name(page.language()),
                    page.format().number(item.deals()),
                    page.format().money(item.sum())))
            .toList(),
        funnel.discipline().stream()
            .map(each ->
                new FunnelModel.Discipline(
                    who(page, each),
                    page.format().number(each.open()),
                    share(page, each.inNorm(), each.open()),
                    share(page, each.dated(), each.open())))
            .toList());
  }

  private static List<FunnelModel.Figure> figures(Page page, Funnel funnel) {
    return List.of(
        new FunnelModel.Figure(page.t("insight.deals"), page.format().number(funnel.deals())),
        new FunnelModel.Figure(page.t("insight.won"), page.format().number(funnel.won())),
        new FunnelModel.Figure(page.t("insight.lost"), page.format().number(funnel.lost())),
        new FunnelModel.Figure(page.t("insight.success"), percent(page, funnel.success())),
        new FunnelModel.Figure(page.t("insight.ttm"), days(page, funnel.timeToMoney())),
        new FunnelModel.Figure(page.t("insight.presale"), days(page, funnel.presale())));
  }

  private static List<Bar> bars(Page page, Funnel funnel) {
    return funnel.steps().stream()
        .map(step ->
            new Bar(
                page.t("deal.stage." + step.stage()),
                (int) Math.round(100.0 * step.reached() / Math.max(1, funnel.deals())),
                page.t(
                    "insight.reached_share",
                    page.format().number(step.reached()),
                    Math.round(100.0 * step.reached() / Math.max(1, funnel.deals())))))
        .toList();
  }

  private static FunnelModel.Step step(
      Page page, FunnelFilter filter, Funnel funnel, Funnel.Step step) {
    int place = funnel.steps().indexOf(step);
    long before = place == 0 ? funnel.deals() : funnel.steps().get(place - 1).reached();
    return new FunnelModel.Step(
        Address.of("/deals")
            .with("stage", step.stage().name())
            .with("partner", filter.partner().map(it -> it.text()).orElse(""))
            .toString(),
        page.t("deal.stage." + step.stage()),
        page.format().number(step.reached()),
        share(page, step.reached(), before),
        page.format().number(step.standing()),
        step.sums().stream().map(page.format()::moneyShort).collect(Collectors.joining(" · ")),
        step.stage() == DealStage.WON ? "—" : page.format().number(step.lost()),
        days(page, step.medianDays()));
  }

  /** Down into one value: the same funnel of it alone. */
  private static FunnelModel.Cut cut(
      Page page, FunnelQuery query, FunnelFilter filter, List<Choice> processes, Funnel.Cut cut) {
    Address here = query.address(PATH);
    Attribute by = query.attribute();
    String key =
        switch (by) {
          case PARTNER -> id("org", cut);
          case OWNER -> id("usr", cut);
          default -> cut.key();
        };
    String address =
        key.isEmpty() || cut.rest()
            ? ""
            : by == Attribute.MONTH
                ? month(here, filter, YearMonth.parse(key)).toString()
                : here.with(by.name().toLowerCase(Locale.ROOT), key).toString();
    return new FunnelModel.Cut(
        address,
        label(page, by, processes, cut),
        page.format().number(cut.deals()),
        page.format().number(cut.open()),
        page.format().number(cut.won()),
        page.format().number(cut.lost()),
        percent(page, cut.success()));
  }

  /** As much of the month as is looked at. */
  private static Address month(Address here, FunnelFilter filter, YearMonth month) {
    LocalDate last = filter.until().minusDays(1);
    return here.with(
            "from",
            (filter.from().isAfter(month.atDay(1)) ? filter.from() : month.atDay(1)).toString())
        .with(
            "until",
            (last.isBefore(month.atEndOfMonth()) ? last : month.atEndOfMonth()).toString());
  }

  private static String label(Page page, Attribute by, List<Choice> processes, Funnel.Cut cut) {
    if (cut.rest()) {
      return page.t("insight.rest");
    }
    if (cut.label().isEmpty()) {
      return page.t(by == Attribute.PARTNER ? "deals.own" : "insight.none");
    }
    return switch (by) {
      case COUNTRY -> page.country(cut.label());
      case CATEGORY -> category(page, cut.label());
      case PROCESS ->
          processes.stream()
              .filter(each -> each.value().equals(cut.key()))
              .map(Choice::label)
              .findFirst()
              .orElse(cut.label());
      default -> cut.label();
    };
  }

  /** The usual ones in words; a company's own as it calls them. */
  private static String category(Page page, String code) {
    return CATEGORIES.contains(code) ? page.t("insight.category." + code) : code;
  }

  private static String id(String prefix, Funnel.Cut cut) {
    return cut.key().isEmpty() || cut.rest()
        ? ""
        : PublicId.format(prefix, UUID.fromString(cut.key()));
  }

  private static List<Bar> expected(Page page, List<Funnel.Month> forecast) {
    return forecast.stream()
        .map(month ->
            new Bar(
                name(page, month),
                (int)
                    Math.round(
                        100.0
                            * month.weighted().amount().doubleValue()
                            / Math.max(1, longest(forecast, month.weighted().currency()))),
                page.format().moneyShort(month.weighted())))
        .toList();
  }

  private static double longest(List<Funnel.Month> forecast, Currency currency) {
    return forecast.stream()
        .map(Funnel.Month::weighted)
        .filter(sum -> sum.currency().equals(currency))
        .mapToDouble(sum -> sum.amount().doubleValue())
        .max()
        .orElse(1);
  }

  private static String name(Page page, Funnel.Month month) {
    return month.month().isEmpty() ? page.t("insight.no_day") : month.month();
  }

  private static FunnelModel.Month month(Page page, Funnel.Month month) {
    return new FunnelModel.Month(
        name(page, month),
        page.format().number(month.deals()),
        page.format().money(month.weighted()),
        page.format().money(month.committed()),
        page.format().money(month.best()));
  }

  private static List<Tab> tabs(Page page, FunnelQuery query, Address here) {
    return Stream.of(Attribute.values())
        .map(each ->
            new Tab(
                page.t("insight.by." + each),
                here.with("by", each.name()).toString(),
                each == query.attribute(),
                0,
                false))
        .toList();
  }

  private static List<Chip> chips(Page page, FunnelQuery query, Address here) {
    List<Chip> chips = new ArrayList<>();
    for (String name : List.of("partner", "owner", "country", "process", "category")) {
      String value = query.values().getOrDefault(name, "");
      if (!value.isEmpty()) {
        chips.add(
            new Chip(
                page.t("insight.chip." + name)
                    + ": "
                    + (name.equals("category") ? category(page, value) : value),
                here.without(name).toString(),
                true));
      }
    }
    return chips;
  }

  private static String who(Page page, Funnel.Discipline each) {
    String owner = each.owner().isEmpty() ? page.t("insight.none") : each.owner();
    return each.partner().isEmpty() ? owner : owner + " · " + each.partner();
  }

  private static String share(Page page, long part, long whole) {
    return whole == 0 ? "—" : page.t("format.percent", Math.round(100.0 * part / whole));
  }

  private static String percent(Page page, OptionalDouble value) {
    return value.isEmpty() ? "—" : page.t("format.percent", Math.round(value.getAsDouble()));
  }

  private static String days(Page page, OptionalDouble value) {
    return value.isEmpty() ? "—" : page.t("process.days", Math.round(value.getAsDouble()));
  }
}
