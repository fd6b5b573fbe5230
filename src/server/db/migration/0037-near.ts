// Matters by where they are, the nearest first: those under way, and all. The plane is Mercator's, on which what is nearer
// on the ground is nearer wherever it is; core PostgreSQL walks along such an index by itself. And by the end of their id,
// which a short address is made of.

const spot = 'point(lng, degrees(ln(tan(pi() / 4 + radians(lat) / 2))))'

export const near = `
create index matter_near_open on matter using gist (${spot}) where lng is not null and status = 'open';
create index matter_near on matter using gist (${spot}) where lng is not null;
create index matter_short on matter (district_id, right(id::text, 12));
`
