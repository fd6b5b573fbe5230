// Running numbers from sequences: a counter's row would be locked until the commit, and submits would queue for it.

export const number = `
create sequence report_number;
create sequence matter_number;
select setval('report_number', coalesce(max(value), 0) + 1, false) from counter where name like 'report %';
select setval('matter_number', coalesce(max(value), 0) + 1, false) from counter where name like 'matter %';
drop table counter;
`
