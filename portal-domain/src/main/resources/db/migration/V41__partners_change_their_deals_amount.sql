-- A partner may change the amount of its deal, and the lines' shares follow (Deals.shareAnew). Row security lets it reach its own only.
grant update (amount) on deal_line to tandem_partner;
