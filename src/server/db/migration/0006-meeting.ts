// The live meeting: how it is set, who takes part, statements, and votes in which no person stands.

export const meeting = `
create table meeting (
  district_id text not null,
  id uuid not null,
  matter_id uuid not null,
  code text not null,
  screen_key text not null,
  ballot text not null default 'open' check (ballot in ('open', 'secret')),
  quorum integer,
  hidden boolean not null default false,
  phase text not null default 'before' check (phase in ('before', 'open', 'ended')),
  voting text not null default 'before' check (voting in ('before', 'open', 'closed')),
  item integer not null default 0,
  voter_key text,
  opened_at timestamptz,
  ended_at timestamptz,
  revision integer not null default 0,
  primary key (district_id, id),
  unique (district_id, code)
);
create index meeting_matter on meeting (district_id, matter_id);

create table attendance (
  district_id text not null,
  meeting_id uuid not null,
  id uuid not null,
  person_id uuid,
  label_enc text,
  side text not null,
  present_at timestamptz,
  via text not null check (via in ('code', 'list', 'invited')),
  at timestamptz not null,
  primary key (district_id, meeting_id, id),
  unique (district_id, meeting_id, person_id)
);
create index attendance_person on attendance (district_id, person_id);

create table statement (
  district_id text not null,
  meeting_id uuid not null,
  id uuid not null,
  text text not null,
  side text not null,
  author_id uuid,
  proxy boolean not null default false,
  status text not null default 'shown' check (status in ('shown', 'hidden')),
  check_id uuid,
  at timestamptz not null,
  primary key (district_id, meeting_id, id)
);
create index statement_author on statement (district_id, author_id);

create table vote (
  district_id text not null,
  meeting_id uuid not null,
  statement_id uuid not null,
  voter bytea not null,
  value smallint not null check (value in (-1, 0, 1)),
  side text not null,
  proxy boolean not null default false,
  primary key (district_id, meeting_id, statement_id, voter)
) with (fillfactor = 80);

insert into meeting (district_id, id, matter_id, code, screen_key)
select m.district_id, (x ->> 'id')::uuid, m.id,
  translate(substr(replace(gen_random_uuid()::text, '-', ''), 1, 8), '01abcdef', 'ghbjkmnp'),
  replace(gen_random_uuid()::text, '-', '')
from matter m, jsonb_array_elements(m.state -> 'meetings') x
on conflict do nothing;
`
