// Replies that a group, or (without one) the district keeps ready.

export const reply = `
create table reply_template (
  district_id text not null,
  id uuid not null,
  group_id uuid,
  action text not null,
  name text not null,
  text text not null,
  at timestamptz not null,
  primary key (district_id, id)
);
create index reply_template_group on reply_template (district_id, group_id);
`
