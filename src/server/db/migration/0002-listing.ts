// What lists are ordered and shown by: columns that the current rows derive from their state, and indexes on them.

export const listing = `
alter table report add column urgency bigint not null;

alter table matter
  add column urgency bigint not null,
  add column step_from date not null,
  add column reports integer not null,
  add column photo_id uuid,
  add column invited_ids uuid[] not null default '{}';

drop index report_inbox;
drop index report_status;
create index report_inbox on report (district_id, group_id, urgency, id);
create index report_urgency on report (district_id, urgency, id);

create index matter_latest on matter (district_id, updated_at desc, id desc);
create index matter_invited on matter using gin (invited_ids);
create index matter_desk on matter (district_id, group_id, urgency, id);
create index matter_urgency on matter (district_id, urgency, id);

alter table evaluation add column round integer not null default 0;
alter table evaluation drop constraint evaluation_district_id_matter_id_person_id_key;
alter table evaluation add constraint evaluation_once unique (district_id, matter_id, person_id, round);
`
