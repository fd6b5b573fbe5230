// Commands that were asked for together: they wait for a moment in which they can be taken back, also when nobody looks.
// `lease_until`: somebody carries them out, and is believed to be alive until then.

export const bulk = `
create table bulk (
  district_id text not null,
  id uuid not null,
  person_id uuid not null,
  state text not null check (state in ('waiting', 'running', 'done', 'takenBack')),
  items jsonb not null,
  outcomes jsonb not null default '[]',
  at timestamptz not null,
  run_at timestamptz not null,
  lease_until timestamptz,
  primary key (district_id, id)
);
create index bulk_person on bulk (district_id, person_id, at desc);
create index bulk_due on bulk (run_at) where state in ('waiting', 'running');
`
