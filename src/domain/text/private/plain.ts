// What the form points at before sending: the numbers of people as they are usually written. The server finds more.

import { plainReading } from './digit-run'
import { type Finding, findingsOf, maskedBy } from './number'

export const findPlain = (text: string): readonly Finding[] => findingsOf(text, [plainReading(text)])

export const maskedPlain = (text: string): string => maskedBy(findPlain, text)
