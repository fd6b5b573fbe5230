// Pictures with covered parts: which covered picture is shown (0: none), which parts it covers, how many were begun, and the
// fingerprint of the original for as long as that is kept.

export const pictureCover = `
alter table file
  add column cover integer not null default 0,
  add column covered jsonb not null default '[]',
  add column copies integer not null default 0,
  add column original text;
create index file_original on file (district_id, id) where original is not null;
alter table doomed_file add column copies integer not null default 0;
`
