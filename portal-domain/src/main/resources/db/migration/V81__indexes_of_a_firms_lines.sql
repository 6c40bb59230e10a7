-- Row security adds the firm to every question. Where no index begins with it, a dealer's sums over lines read the lines of all firms:
-- PlansIT found these two (forecast of open deals, earnings with their payouts).
create index deal_line_of_partner on deal_line (partner_id, deal_id, line_no);
create index payout_line_of_partner on payout_line (partner_id, entry_id);
