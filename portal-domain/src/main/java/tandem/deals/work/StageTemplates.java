package tandem.deals.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import tandem.deals.DealId;
import tandem.deals.DealStage;
import tandem.deals.StageTasks;
import tandem.deals.processes.TaskTemplate;

/** What is to be done once a deal has entered a stage. */
@ApplicationScoped
public class StageTemplates {
  @Inject StageTasks tasks;

  List<StageTemplate> of(DealId deal, DealStage stage) {
    return tasks.said(deal)
        ? tasks.of(deal, stage).stream().map(StageTemplates::template).toList()
        : usual(stage);
  }

  private static StageTemplate template(TaskTemplate said) {
    return new StageTemplate(
        said.key(),
        said.titleEn(),
        said.titleRu(),
        Side.valueOf(said.side().name()),
        said.dueDays());
  }

  /** Where the process says nothing of tasks at all. */
  public static List<StageTemplate> usual(DealStage stage) {
    return switch (stage) {
      case PROSPECT ->
          List.of(
              new StageTemplate(
                  "first-contact",
                  "Talk to the customer",
                  "Поговорить с клиентом",
                  Side.PARTNER,
                  3));
      case QUALIFIED ->
          List.of(
              new StageTemplate(
                  "need-written",
                  "Write down what the customer needs",
                  "Записать, что нужно клиенту",
                  Side.PARTNER,
                  3));
      case SOLUTION ->
          List.of(
              new StageTemplate(
                  "solution-agreed",
                  "Agree on the solution with the customer",
                  "Согласовать решение с клиентом",
                  Side.PARTNER,
                  5),
              new StageTemplate(
                  "solution-checked",
                  "Check the solution with the product team",
                  "Проверить решение с продуктовой командой",
                  Side.COMPANY,
                  3));
      case PROPOSAL ->
          List.of(
              new StageTemplate(
                  "offer-sent", "Send the offer", "Отправить предложение", Side.PARTNER, 2),
              new StageTemplate(
                  "price-confirmed", "Confirm the price", "Подтвердить цену", Side.COMPANY, 2));
      case NEGOTIATION ->
          List.of(
              new StageTemplate(
                  "contract-sent",
                  "Send the draft contract",
                  "Отправить проект договора",
                  Side.PARTNER,
                  5));
      default -> List.of();
    };
  }
}
