// Who asked for a sign-in code, so that nobody uses up another's; and what was spent in a day by whom, for all processes. An
// asker is a keyed fingerprint of an address: the address itself is kept nowhere.

export const asker = `
alter table sms_code add column asker text not null default '';
alter table sms_code add column loose_tries integer not null default 0;

create table spending (
  district_id text not null,
  date date not null,
  what text not null,
  asker text not null,
  amount bigint not null,
  primary key (district_id, date, what, asker)
);
`
