// What is deleted because its time is over: when somebody was last here, and a report of every run.

export const privacy = `
alter table person add column seen_at timestamptz;

create table privacy_run (
  district_id text not null,
  id uuid not null,
  at timestamptz not null,
  deleted jsonb not null,
  primary key (district_id, id)
);
create index privacy_run_at on privacy_run (district_id, at desc, id desc);
create index file_voice on file (created_at) where kind = 'voice';
create index notice_at on notice (at);
create index consent_at on consent (at);
`
