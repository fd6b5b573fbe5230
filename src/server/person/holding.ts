// What somebody holds, as it is told: each role with its place and what that is called.

/** SQL: a JSON list; `person` is the expression of an id, $1 the district. */
export const holdingsOf = (person: string): string =>
  `coalesce((
       select jsonb_agg(jsonb_build_object('role', h.role, 'placeId', h.place_id,
         'placeName', coalesce(g.name, u.name, d.name, s.name, '')) order by h.role, h.place_id)
       from holding h
       left join "group" g on g.district_id = $1 and g.id::text = h.place_id
       left join unit u on u.district_id = $1 and u.id::text = h.place_id
       left join district d on d.district_id = $1 and d.district_id = h.place_id
       left join station s on s.district_id = $1 and s.id::text = h.place_id
       where h.district_id = $1 and h.person_id = ${person}), '[]')`
