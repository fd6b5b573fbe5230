// The first schema. Every primary and unique key begins with the district, by which the data can be distributed later.

export const initial = `
create table district (
  district_id text primary key,
  name text not null,
  setting jsonb not null default '{}',
  created_at timestamptz not null
);

create table calendar_day (
  district_id text not null,
  date date not null,
  kind text not null check (kind in ('rest', 'work')),
  name text not null default '',
  primary key (district_id, date)
);

create table person (
  district_id text not null,
  id uuid not null,
  display_name text not null,
  phone_enc text,
  phone_index text,
  name_enc text,
  locale text not null default 'zh-CN',
  created_at timestamptz not null,
  disabled_at timestamptz,
  deleted_at timestamptz,
  primary key (district_id, id),
  unique (district_id, phone_index)
);

create table holding (
  district_id text not null,
  person_id uuid not null,
  role text not null,
  place_id text not null,
  since timestamptz not null,
  primary key (district_id, person_id, role, place_id)
);
create index holding_place on holding (district_id, place_id, role);

create table session (
  district_id text not null,
  id uuid not null,
  person_id uuid not null,
  token_hash text not null,
  device text not null default '',
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, token_hash)
);
create index session_person on session (district_id, person_id);

create table sms_code (
  district_id text not null,
  id uuid not null,
  phone_index text not null,
  code_hash text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  tries integer not null default 0,
  used_at timestamptz,
  primary key (district_id, id)
);
create index sms_code_phone on sms_code (district_id, phone_index, created_at desc);

create table "group" (
  district_id text not null,
  id uuid not null,
  name text not null,
  area text not null default '',
  created_at timestamptz not null,
  disabled_at timestamptz,
  primary key (district_id, id)
);

create table unit (
  district_id text not null,
  id uuid not null,
  name text not null,
  created_at timestamptz not null,
  disabled_at timestamptz,
  primary key (district_id, id)
);

create table station (
  district_id text not null,
  id uuid not null,
  group_id uuid not null,
  code text not null,
  name text not null,
  place text not null,
  lng double precision,
  lat double precision,
  phone text,
  photo_id uuid,
  created_at timestamptz not null,
  disabled_at timestamptz,
  primary key (district_id, id),
  unique (district_id, code)
);
create index station_group on station (district_id, group_id);

create table report (
  district_id text not null,
  id uuid not null,
  version integer not null,
  state jsonb not null,
  status text not null,
  group_id uuid not null,
  station_id uuid,
  matter_id uuid,
  number text not null,
  title text not null,
  text text not null,
  category text,
  place text,
  lng double precision,
  lat double precision,
  anonymity text not null,
  photo_ids uuid[] not null default '{}',
  voice_id uuid,
  reporter_id uuid,
  tracking_hash text,
  due date,
  supporters integer not null default 0,
  submitted_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, number),
  unique (district_id, tracking_hash)
);
create index report_inbox on report (district_id, group_id, status, updated_at desc, id desc);
create index report_status on report (district_id, status, updated_at desc, id desc);
create index report_reporter on report (district_id, reporter_id, updated_at desc, id desc);
create index report_matter on report (district_id, matter_id);
create index report_due on report (district_id, due) where due is not null;

create table report_addition (
  district_id text not null,
  id uuid not null,
  report_id uuid not null,
  kind text not null check (kind in ('added', 'appealed')),
  text text not null,
  photo_ids uuid[] not null default '{}',
  at timestamptz not null,
  primary key (district_id, id)
);
create index report_addition_report on report_addition (district_id, report_id, at);

create table report_event (
  district_id text not null,
  report_id uuid not null,
  version integer not null,
  type text not null,
  actor_id text,
  actor_role text not null,
  at timestamptz not null,
  data jsonb not null,
  prev_hash text not null,
  hash text not null,
  primary key (district_id, report_id, version)
);

create table matter (
  district_id text not null,
  id uuid not null,
  version integer not null,
  state jsonb not null,
  status text not null,
  step text not null,
  group_id uuid not null,
  lead_id uuid,
  co_member_ids uuid[] not null default '{}',
  unit_ids uuid[] not null default '{}',
  claim_scope text not null,
  number text not null,
  title text not null,
  category text not null,
  place text not null,
  lng double precision,
  lat double precision,
  due date,
  supporters integer not null default 0,
  opened_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, number)
);
create index matter_status on matter (district_id, status, updated_at desc, id desc);
create index matter_group on matter (district_id, group_id, status, updated_at desc, id desc);
create index matter_step on matter (district_id, step, status, updated_at desc, id desc);
create index matter_lead on matter (district_id, lead_id, updated_at desc, id desc);
create index matter_unclaimed on matter (district_id, claim_scope, opened_at) where lead_id is null and status = 'open';
create index matter_due on matter (district_id, due) where due is not null;
create index matter_co_members on matter using gin (co_member_ids);
create index matter_units on matter using gin (unit_ids);

create table matter_event (
  district_id text not null,
  matter_id uuid not null,
  version integer not null,
  type text not null,
  actor_id text,
  actor_role text not null,
  at timestamptz not null,
  data jsonb not null,
  prev_hash text not null,
  hash text not null,
  primary key (district_id, matter_id, version)
);
create index matter_event_at on matter_event (district_id, at, type);
create index matter_event_actor on matter_event (district_id, actor_id, at);
create index report_event_at on report_event (district_id, at, type);

create table counter (
  district_id text not null,
  name text not null,
  value integer not null,
  primary key (district_id, name)
);

create table support (
  district_id text not null,
  subject_id uuid not null,
  person_id uuid not null,
  subject text not null check (subject in ('report', 'matter')),
  at timestamptz not null,
  primary key (district_id, subject_id, person_id)
);
create index support_person on support (district_id, person_id, at desc);

create table follow (
  district_id text not null,
  matter_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (district_id, matter_id, person_id)
);
create index follow_person on follow (district_id, person_id, at desc);

create table participant (
  district_id text not null,
  matter_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (district_id, matter_id, person_id)
);
create index participant_person on participant (district_id, person_id);

create table evaluation (
  district_id text not null,
  id uuid not null,
  matter_id uuid not null,
  person_id text not null,
  rater text not null,
  solved text not null check (solved in ('yes', 'partly', 'no')),
  score integer not null check (score between 1 and 5),
  words text not null default '',
  at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, matter_id, person_id)
);

create table file (
  district_id text not null,
  id uuid not null,
  owner_id uuid,
  kind text not null check (kind in ('picture', 'voice')),
  type text not null,
  bytes integer not null,
  width integer,
  height integer,
  sha256 text not null,
  subject text,
  subject_id uuid,
  created_at timestamptz not null,
  primary key (district_id, id)
);
create index file_owner on file (district_id, owner_id);
create index file_subject on file (district_id, subject_id);
create index file_loose on file (district_id, created_at) where subject_id is null;

create table request (
  district_id text not null,
  id uuid not null,
  endpoint text not null,
  person_id uuid,
  answer text,
  at timestamptz not null,
  primary key (district_id, id)
);
create index request_at on request (district_id, at);

create table outbox (
  district_id text not null,
  id uuid not null,
  subject text not null,
  subject_id uuid not null,
  kind text not null,
  audience jsonb not null,
  data jsonb not null default '{}',
  at timestamptz not null,
  tries integer not null default 0,
  retry_at timestamptz,
  primary key (district_id, id)
);
create index outbox_at on outbox (at);

create table notice (
  district_id text not null,
  id uuid not null,
  person_id uuid not null,
  subject text not null,
  subject_id uuid not null,
  kind text not null,
  data jsonb not null default '{}',
  at timestamptz not null,
  read_at timestamptz,
  primary key (district_id, id)
);
create index notice_person on notice (district_id, person_id, at desc, id desc);
create index notice_unread on notice (district_id, person_id) where read_at is null;

create table reveal (
  district_id text not null,
  id uuid not null,
  report_id uuid not null,
  person_id uuid not null,
  actor_id uuid not null,
  actor_role text not null,
  reason text not null,
  at timestamptz not null,
  primary key (district_id, id)
);
create index reveal_person on reveal (district_id, person_id, at desc);

create table audit (
  district_id text not null,
  id uuid not null,
  actor_id uuid,
  action text not null,
  subject text not null,
  subject_id text not null,
  data jsonb not null default '{}',
  at timestamptz not null,
  primary key (district_id, id)
);
create index audit_at on audit (district_id, at desc);
`
