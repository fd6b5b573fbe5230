// Good work that is published, for its list: the newest first.

export const showcase = `
alter table matter add column showcased_at timestamptz;
create index matter_showcased on matter (district_id, showcased_at desc, id desc) where showcased_at is not null;
`
