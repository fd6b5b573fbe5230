// What WeChat brings: identities of a person, merged accounts, consents to messages, content checks, the shared token.

export const wechat = `
alter table person add column merged_into uuid;
create index person_merged on person (district_id, merged_into) where merged_into is not null;

create table identity (
  district_id text not null,
  kind text not null check (kind in ('weapp', 'official', 'union')),
  value_hash text not null,
  value_enc text not null,
  person_id uuid not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  primary key (district_id, kind, value_hash)
);
create index identity_person on identity (district_id, person_id, kind, seen_at desc);

create table wechat_token (
  app_id text primary key,
  token_enc text,
  token_hash text,
  expires_at timestamptz,
  claimed_until timestamptz
);

create table consent (
  district_id text not null,
  person_id uuid not null,
  template text not null,
  accepted integer not null default 0,
  refused integer not null default 0,
  sent integer not null default 0,
  remaining integer not null default 0 check (remaining >= 0),
  last_answer text not null,
  at timestamptz not null,
  primary key (district_id, person_id, template)
);

create table delivery (
  district_id text not null,
  notice_id uuid not null,
  channel text not null check (channel in ('weapp', 'sms')),
  person_id uuid not null,
  outcome text not null,
  code text,
  at timestamptz not null,
  primary key (district_id, notice_id, channel)
);
create index delivery_person on delivery (district_id, person_id);
create index delivery_at on delivery (at);

create table "check" (
  district_id text not null,
  id uuid not null,
  kind text not null check (kind in ('text', 'picture', 'voice')),
  subject text not null check (subject in ('report', 'matter')),
  subject_id uuid not null,
  author_id uuid,
  request_id uuid not null,
  words text not null default '',
  file_id uuid,
  state text not null check (state in ('waiting', 'asked', 'passed', 'held', 'approved', 'refused')),
  why text,
  label integer,
  trace_id text,
  tries integer not null default 0,
  retry_at timestamptz,
  at timestamptz not null,
  asked_at timestamptz,
  decided_at timestamptz,
  decided_by uuid,
  reason text,
  primary key (district_id, id)
);
create index check_subject on "check" (district_id, subject_id);
create index check_withheld on "check" (district_id, subject_id) where state not in ('passed', 'approved');
create index check_open on "check" (state, at) where state in ('waiting', 'asked');
create index check_held on "check" (district_id, at desc, id desc) where state = 'held';
create unique index check_trace on "check" (district_id, trace_id);
create index check_author on "check" (district_id, author_id);
create index check_file on "check" (district_id, file_id);
`
