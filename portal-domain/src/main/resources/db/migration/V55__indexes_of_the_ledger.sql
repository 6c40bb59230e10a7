-- Lines and payouts go newest first by (day, id), both descending; an import books thousands on one day, and a page must not sort them.
drop index ledger_of_partner, ledger_recent;
create index ledger_of_partner on ledger_entry (partner_id, earned_on desc, id desc);
create index ledger_recent on ledger_entry (earned_on desc, id desc);
create index payout_of_partner on payout (partner_id, paid_on desc, id desc);
create index payout_recent on payout (paid_on desc, id desc);
