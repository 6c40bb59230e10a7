-- The company ends a lead otherwise than by a yes or no.
alter table lead
  drop constraint lead_stage_check,
  add constraint lead_stage_check check (stage in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED', 'APPROVED', 'CONVERTED', 'REJECTED', 'APPEALED', 'WITHDRAWN', 'EXPIRED', 'REVOKED', 'CLOSED_DUPLICATE', 'CLOSED_INCOMPLETE'));
alter table lead_decision
  drop constraint lead_decision_kind_check,
  add constraint lead_decision_kind_check check (kind in ('APPROVE', 'REJECT', 'REQUEST_INFO', 'GRANT', 'REFUSE', 'REVOKE', 'CLOSE_DUPLICATE', 'CLOSE_INCOMPLETE'));
