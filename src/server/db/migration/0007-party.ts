// Who is at the table and what they say: kept apart from the log, which is for ever, so that it can be erased.

export const party = `
create table party (
  district_id text not null,
  id uuid not null,
  matter_id uuid not null,
  person_id uuid,
  invitation_id uuid,
  name_enc text,
  reason_enc text,
  at timestamptz not null,
  primary key (district_id, id)
);
create index party_matter on party (district_id, matter_id);
create index party_person on party (district_id, person_id) where person_id is not null;

insert into party (district_id, id, matter_id, person_id, at)
select m.district_id, (x ->> 'id')::uuid, m.id, (x ->> 'personId')::uuid, m.updated_at
from matter m, jsonb_array_elements(m.state -> 'parties') x where x ->> 'personId' is not null
on conflict do nothing;

create table invitation (
  district_id text not null,
  id uuid not null,
  matter_id uuid not null,
  code text not null,
  kind text not null,
  seats integer,
  made_by uuid not null,
  at timestamptz not null,
  closed_at timestamptz,
  primary key (district_id, id),
  unique (district_id, code)
);
create index invitation_matter on invitation (district_id, matter_id, at desc, id desc);

create table remark (
  district_id text not null,
  id uuid not null,
  matter_id uuid not null,
  kind text not null check (kind in ('objection', 'contradiction')),
  about_id uuid not null,
  person_id uuid,
  words text not null,
  at timestamptz not null,
  primary key (district_id, id)
);
create index remark_matter on remark (district_id, matter_id, at, id);
create index remark_person on remark (district_id, person_id) where person_id is not null;

create table proposal (
  district_id text not null,
  id uuid not null,
  matter_id uuid not null,
  meeting_id uuid not null,
  statement_id uuid,
  what text not null,
  unit_id uuid not null,
  due date not null,
  money bigint,
  status text not null default 'open' check (status in ('open', 'adopted', 'dropped')),
  revision integer not null default 0,
  at timestamptz not null,
  primary key (district_id, id)
);
create index proposal_meeting on proposal (district_id, meeting_id, at, id);

create table "position" (
  district_id text not null,
  proposal_id uuid not null,
  attendance_id uuid not null,
  id uuid not null,
  side text not null,
  stance text not null check (stance in ('agree', 'abstain', 'disagree', 'block')),
  reason text not null default '',
  answer text,
  primary key (district_id, proposal_id, attendance_id),
  unique (district_id, id)
);

alter table matter add column look_at timestamptz;
create index matter_look on matter (district_id, look_at) where look_at is not null;
`
