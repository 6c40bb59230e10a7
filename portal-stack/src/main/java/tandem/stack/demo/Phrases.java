package tandem.stack.demo;

import java.util.List;

/** What people of the demo write. */
final class Phrases {
  private static final List<String> NEED_EN =
      List.of(
          "The customer replaces an old control system in two plants and wants one supplier for software and installation.",
          "Pilot in one warehouse first; if it runs well until spring, seven more sites follow.",
          "They have to prove where each batch came from and are looking for an archive that auditors accept.",
          "Their support contract with another vendor ends this year. Budget is approved, a decision is due next quarter.",
          "Production lines stop too often. The customer wants sensors and a dashboard to see faults before they happen.",
          "A new building opens in autumn and needs gateways, servers and training for four administrators.",
          "The group wants the same system in all subsidiaries. We know the head of IT from an earlier project.",
          "Data is spread over three programs. They asked us to move everything and train the staff.");
  private static final List<String> NEED_RU =
      List.of(
          "Заказчик меняет старую систему управления на двух площадках и хочет одного поставщика на софт и внедрение.",
          "Сначала пилот на одном складе; если к весне всё хорошо, подключат ещё семь площадок.",
          "Нужно доказывать происхождение каждой партии, ищут архив, который примут проверяющие.",
          "Заканчивается договор поддержки с другим поставщиком. Бюджет утверждён, решение в следующем квартале.",
          "Линии часто останавливаются. Нужны датчики и панель, чтобы видеть неисправность заранее.",
          "Осенью открывается новый корпус: нужны шлюзы, серверы и обучение четырёх администраторов.",
          "Группа хочет одну систему во всех филиалах. С ИТ-директором мы знакомы по прошлому проекту.",
          "Данные в трёх программах. Просят перенести всё в одну и обучить людей.");
  private static final List<String> DEALER_EN =
      List.of(
          "Met the customer today. They liked the demo and asked for a quote with installation.",
          "The budget is confirmed for this quarter. Who can join a technical call on Thursday?",
          "They compare us with one other vendor; price is close, our delivery time is better.",
          "The contract is with their lawyers. Expect comments next week.",
          "The pilot ran without problems. They want to add training.",
          "The customer asks whether the data can stay on their own servers.");
  private static final List<String> DEALER_RU =
      List.of(
          "Встретились с заказчиком. Демонстрация понравилась, просят предложение с установкой.",
          "Бюджет на квартал подтверждён. Кто сможет подключиться к техническому созвону в четверг?",
          "Сравнивают нас ещё с одним поставщиком: по цене близко, по срокам мы лучше.",
          "Договор у юристов заказчика. Замечания ждём на следующей неделе.",
          "Пилот прошёл без замечаний. Хотят добавить обучение.",
          "Спрашивают, можно ли хранить данные на своих серверах.");
  private static final List<String> COMPANY_SHARED =
      List.of(
          "Thank you, well done. I can join on Thursday at 11:00 and bring a solution engineer.",
          "Yes, the data can stay on their servers. The architecture sheet is on its way to you.",
          "We can hold the price until the end of the month if you order the care plan with it.",
          "Please ask who signs on their side, so that we prepare the paper for the right company.",
          "Good progress. Tell me when the quote is out and I will block the hardware for you.");
  private static final List<String> COMPANY_INTERNAL =
      List.of(
          "Margin is thin here. No further discount without asking sales management.",
          "Same group as the deal we lost in spring; be early with references this time.",
          "Stock of GW-200 is low in the month they want delivery. Watch it.",
          "Strong seller, weak documents. Help with the technical part.",
          "Credit check came back fine.");
  private static final List<String> QUESTIONS =
      List.of(
          "Please add the tax id, there are two firms with this name.",
          "Which of the two plants is meant, and is the amount for both?",
          "Who is the contact on the customer's side, and did they agree?",
          "Please say more about what the customer needs, and by when.");
  private static final List<String> REFUSALS =
      List.of(
          "Another partner has been working on this with the customer since before your registration.",
          "The customer buys these products from us directly under a frame contract.",
          "We could not confirm a project with the customer. Register again when there is a contact.",
          "These products are not available for this industry. Look at the edge module instead.",
          "Outside the territory of your agreement. Talk to your channel manager.");
  private static final List<String> CONFIRMATIONS =
      List.of(
          "Good preparation. Good luck with the customer.",
          "Confirmed. Please keep the expected date up to date.",
          "Approved; the solution engineer for your region is informed.");
  private static final List<String> LOSSES =
      List.of(
          "The other offer was a fifth below ours.",
          "They stopped the project for this year.",
          "They extend what they have.",
          "No answer since two months.",
          "The delivery date was too late for them.");

  private final Seed seed;

  Phrases(Seed seed) {
    this.seed = seed;
  }

  String need(Firm firm) {
    return seed.pick(firm.russian() ? NEED_RU : NEED_EN);
  }

  String dealer(Firm firm) {
    return seed.pick(firm.russian() ? DEALER_RU : DEALER_EN);
  }

  String shared() {
    return seed.pick(COMPANY_SHARED);
  }

  String internal() {
    return seed.pick(COMPANY_INTERNAL);
  }

  String question() {
    return seed.pick(QUESTIONS);
  }

  String refusal() {
    return seed.pick(REFUSALS);
  }

  String confirmation() {
    return seed.pick(CONFIRMATIONS);
  }

  String loss() {
    return seed.pick(LOSSES);
  }
}
