package tandem.leads.offers;

import java.util.List;
import java.util.Optional;
import tandem.partners.PartnerTier;
import tandem.platform.PartnerId;

/**
 * What the rules look at in a firm.
 *
 * @param active neither suspended nor terminated
 * @param agreed it accepted the agreement in force
 * @param sells somebody there can take a lead
 * @param missing certificates that it lacks for these products
 * @param granted its tier is offered leads
 * @param open leads that it works on, and offers that wait for its answer
 * @param won deals with these categories of products in two years
 * @param idleDays since it was offered something; empty when it never was
 * @param hadIt this very lead was offered to it before
 */
record FirmCase(
    PartnerId firm,
    String name,
    String country,
    Optional<String> territory,
    PartnerTier tier,
    boolean active,
    boolean agreed,
    boolean sells,
    List<String> missing,
    boolean granted,
    int open,
    int won,
    Optional<Integer> idleDays,
    boolean hadIt) {}
