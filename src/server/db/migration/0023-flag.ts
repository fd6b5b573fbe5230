// What people told the office of: words and pictures of others that should not stand in public. `target` is what is told
// of, the same for everybody who tells of it; `words` and `file_ids` are what stood there then.

export const flag = `
create table flag (
  district_id text not null,
  id uuid not null,
  target text not null,
  kind text not null check (kind in ('statement', 'remark', 'words', 'pictures', 'report')),
  subject text not null check (subject in ('report', 'matter')),
  subject_id uuid not null,
  meeting_id uuid,
  statement_id uuid,
  group_id uuid not null,
  author_id uuid,
  words text not null default '',
  file_ids uuid[] not null default '{}',
  reason text not null check (reason in ('abuse', 'privacy', 'untrue', 'advert', 'illegal', 'other')),
  note text not null default '',
  person_id uuid,
  at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'kept', 'hidden')),
  answer text not null default '',
  decided_by uuid,
  decided_at timestamptz,
  primary key (district_id, id)
);
create unique index flag_once on flag (district_id, target, person_id) where state = 'open';
create index flag_open on flag (district_id, at desc, id desc) where state = 'open';
create index flag_person on flag (district_id, person_id) where person_id is not null;
create index flag_author on flag (district_id, author_id) where author_id is not null;
create index flag_decided on flag (decided_at) where decided_at is not null;
`
