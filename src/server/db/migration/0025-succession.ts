// Units and groups that change: what they were called before, what they were merged into, and never two of one name. Of
// those that share a name already, all but the first carry the end of their id until they are merged or renamed.

const sameName = (column: string): string => `lower(regexp_replace(normalize(${column}, NFKC), '\\s', '', 'g'))`

const apart = (table: string): string => `
update ${table} t set name = t.name || '（' || right(t.id::text, 4) || '）'
  where exists (select 1 from ${table} o where o.district_id = t.district_id
    and ${sameName('o.name')} = ${sameName('t.name')} and (o.created_at, o.id) < (t.created_at, t.id));
`

export const succession = `
create table past_name (
  district_id text not null,
  kind text not null,
  id uuid not null,
  name text not null,
  until timestamptz not null,
  primary key (district_id, kind, id, until)
);

alter table unit add column merged_into uuid;
alter table "group" add column merged_into uuid;
${apart('unit')}${apart('"group"')}
create unique index unit_name on unit (district_id, (${sameName('name')})) where merged_into is null;
create unique index group_name on "group" (district_id, (${sameName('name')})) where merged_into is null;
`
