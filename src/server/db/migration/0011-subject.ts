// Papers, the table that further kinds of processes share; and the view of all that runs a course, whatever its kind: for
// what is told, looked at, supported, followed and searched. What a kind is called, the program knows, not the database.

export const subject = `
create table paper (
  district_id text not null,
  id uuid not null,
  kind text not null,
  version integer not null,
  state jsonb not null,
  status text not null,
  step text not null,
  number text not null,
  title text not null,
  body text not null,
  category text,
  group_id uuid,
  author_id uuid,
  lead_id uuid,
  person_ids uuid[] not null default '{}',
  unit_ids uuid[] not null default '{}',
  due date,
  urgency bigint not null,
  look_at timestamptz,
  opened_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, kind, number)
);
create index paper_desk on paper (district_id, kind, group_id, urgency, id);
create index paper_urgency on paper (district_id, kind, urgency, id);
create index paper_author on paper (district_id, author_id);
create index paper_due on paper (district_id, due) where due is not null;
create index paper_look_at on paper (district_id, look_at) where look_at is not null;
create index paper_people on paper using gin (person_ids);
create index paper_units on paper using gin (unit_ids);
create sequence paper_number;

create table paper_event (
  district_id text not null,
  paper_id uuid not null,
  version integer not null,
  type text not null,
  actor_id text,
  actor_role text not null,
  at timestamptz not null,
  data jsonb not null,
  prev_hash text not null,
  hash text not null,
  primary key (district_id, paper_id, version)
);
create index paper_event_at on paper_event (district_id, at, type);
create index paper_event_actor on paper_event (district_id, actor_id, at);

create view subject as
  select district_id, 'report'::text as kind, id, number, title, group_id, status, status as step, due, reporter_id as author_id,
    null::uuid as lead_id, '{}'::uuid[] as unit_ids, category, null::timestamptz as look_at, urgency,
    submitted_at as opened_at, updated_at from report
  union all
  select district_id, 'matter', id, number, title, group_id, status, step, due, null, lead_id, unit_ids, category, look_at,
    urgency, opened_at, updated_at from matter
  union all
  select district_id, kind, id, number, title, group_id, status, step, due, author_id, lead_id, unit_ids, category, look_at,
    urgency, opened_at, updated_at from paper;

alter table support drop constraint support_subject_check;
alter table similar_entry drop constraint similar_entry_subject_check;
alter table "check" drop constraint check_subject_check;
`
