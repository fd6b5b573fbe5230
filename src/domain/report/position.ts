// Where a report lies, as far as the public may know.

import type { Place } from '../matter/matter'

/** Three decimals of a degree: about 100 metres. */
const rough = (degrees: number): number => Math.round(degrees * 1000) / 1000

/** The exact position of a report that no matter has come of is not public. */
export const roughPlace = ({ text, lng, lat }: Place): Place => ({
  text,
  ...(lng === undefined || lat === undefined ? {} : { lng: rough(lng), lat: rough(lat) }),
})
