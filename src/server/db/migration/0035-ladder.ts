// What runs and has a date is looked at by the clock the day after that has passed: from then on it is pressed for.

export const ladder = `
update matter m set look_at = least(coalesce(m.look_at, 'infinity'), (least(m.due, (
    select min((t ->> 'due')::date) from jsonb_array_elements(m.state -> 'tasks') t where t ->> 'status' = 'underWay'
  )) + 1)::timestamp at time zone interval '8 hours')
where m.status = 'open' and m.due is not null and m.lead_id is not null;
`
