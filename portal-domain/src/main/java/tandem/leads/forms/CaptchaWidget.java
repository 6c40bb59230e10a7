package tandem.leads.forms;

/**
 * What a page shows of a riddle.
 *
 * @param script to load, from the one foreign origin that the page allows
 * @param mark class of the element that the script fills
 * @param site public key of this installation
 * @param field in which the script sends the answer
 */
public record CaptchaWidget(String script, String mark, String site, String field) {}
