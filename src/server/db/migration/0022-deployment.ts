// Which key the data was written with, and which bytes of deleted files still lie in the storage.

export const deployment = `
create table deployment (
  one boolean primary key default true check (one),
  key_print text not null,
  at timestamptz not null
);

create table doomed_file (
  district_id text not null,
  id uuid not null,
  type text not null,
  why text not null check (why in ('voice', 'looseFile', 'person')),
  at timestamptz not null,
  tries integer not null default 0,
  retry_at timestamptz,
  erased_at timestamptz,
  primary key (district_id, id)
);
create index doomed_file_due on doomed_file (at) where erased_at is null;
`
