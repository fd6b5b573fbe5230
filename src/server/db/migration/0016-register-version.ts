// How often each entry of a register was changed, and by which session last: of two who save the same one, the later is
// told that something has changed since.

export const registerVersion = `
create table register_version (
  district_id text not null,
  kind text not null,
  id text not null,
  version integer not null,
  session_id uuid,
  at timestamptz not null,
  primary key (district_id, kind, id)
);
`
