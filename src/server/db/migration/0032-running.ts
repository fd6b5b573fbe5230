// Which processes run, each written by itself as a sign of life and as the test that the database takes writes; and when
// the database was last backed up, and a backup last tried.

export const running = `
create table running (
  id uuid primary key,
  host text not null,
  port integer not null,
  version text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  skew_ms bigint not null
);

create table backup_run (
  id uuid primary key,
  at timestamptz not null,
  name text not null,
  bytes bigint not null,
  checked_at timestamptz
);
create index backup_run_at on backup_run (at desc);
`
