// What somebody is to a matter beyond the roles they hold, in the one column by which every statement reads it.

/** SQL: does person `$3` of district `$1` coordinate a pool of experts? */
export const dispatches = `exists (select 1 from holding h join "group" g on g.district_id = $1 and g.id::text = h.place_id
         where h.district_id = $1 and h.person_id = $3::uuid and h.role = 'coordinator' and g.kind = 'pool' and g.disabled_at is null)`

/** SQL: the `Concern` of person `$3` in district `$1` with matter `m`, as JSON. */
export const concernOf = (m: string): string => `jsonb_build_object(
       'reporter', exists (select 1 from report r
         where r.district_id = $1 and r.matter_id = ${m}.id and r.reporter_id = $3::uuid),
       'supporter', exists (select 1 from support s
         where s.district_id = $1 and s.subject_id = ${m}.id and s.person_id = $3::uuid),
       'late', exists (select 1 from support s
         where s.district_id = $1 and s.subject_id = ${m}.id and s.person_id = $3::uuid
           and s.at > (${m}.state -> 'result' ->> 'publishedAt')::timestamptz),
       'participant', exists (select 1 from participant p
         where p.district_id = $1 and p.matter_id = ${m}.id and p.person_id = $3::uuid),
       'follower', exists (select 1 from follow f
         where f.district_id = $1 and f.matter_id = ${m}.id and f.person_id = $3::uuid),
       'leadCoordinates', exists (select 1 from holding h
         where h.district_id = $1 and h.person_id = ${m}.lead_id and h.role = 'coordinator' and h.place_id = ${m}.group_id::text),
       'dispatcher', ${dispatches},
       'steward', exists (select 1 from holding h join station s on s.district_id = $1 and s.id::text = h.place_id
         where h.district_id = $1 and h.person_id = $3::uuid and h.role = 'steward' and s.disabled_at is null
           and (s.group_id = ${m}.group_id or exists (select 1 from report r
             where r.district_id = $1 and r.matter_id = ${m}.id and r.station_id = s.id))),
       'partyIds', coalesce((select jsonb_agg(y.id) from party y
         where y.district_id = $1 and y.matter_id = ${m}.id and y.person_id = $3::uuid), '[]'))`
