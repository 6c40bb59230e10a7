package tandem.web.applications;

import java.util.Optional;
import tandem.web.platform.Badge;
import tandem.web.platform.Ball;
import tandem.web.platform.Form;

/**
 * How an application stands, for the applicant.
 *
 * @param address of this page; whoever has it sees it
 * @param text what the state means for the applicant
 * @param question asked and not answered yet; empty otherwise
 * @param answered the last question with its answer; empty if there is none
 * @param comment what the company wrote with its decision
 */
public record StatusModel(
    String address,
    String firm,
    Badge state,
    Optional<Ball> ball,
    String text,
    String question,
    String answered,
    String reason,
    String comment,
    boolean withdrawable,
    Form form) {}
