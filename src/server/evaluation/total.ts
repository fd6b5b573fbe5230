// What people judged, counted in the database and tallied by the rules.

import { type Rating, type RatingTally, tally } from '../../domain/evaluation/rating'

/** So many people gave the same rating. */
export interface RatingGroup extends Rating {
  readonly n: number
}

/** SQL: the ratings of the matter `of` (a table name) by how often each was given, as JSON. */
export const ratingGroups = (of: string, condition = ''): string =>
  `(select coalesce(jsonb_agg(to_jsonb(c)), '[]') from (
     select v.rater, v.solved, v.score, count(*) as n from evaluation v
     where v.district_id = $1 and v.matter_id = ${of}.id ${condition}
     group by v.rater, v.solved, v.score) c)`

/** SQL: how many people reported what the matter `of` answers; those without a name are told apart by their codes. */
export const reporterCount = (of: string): string =>
  `(select count(distinct coalesce(q.reporter_id::text, q.tracking_hash)) from report q
     where q.district_id = $1 and q.matter_id = ${of}.id)`

export const tallyOf = (groups: readonly RatingGroup[]): RatingTally =>
  tally(groups.flatMap(({ n, ...rating }) => Array.from({ length: n }, () => rating)))
