// What can have happened to a matter. Events are for ever: a name or field here is never changed, only added.

import type { EventOf, EventRows } from '../process/event'
import type { DispatchEvents } from '../trait/dispatch'
import { type AccountEvents, accountEvents } from './account'
import { type AttentionEvents, attentionEvents } from './attention'
import { type CourseEvents, courseEvents } from './course'
import { type DeliberationEvents, deliberationEvents } from './deliberation'
import { dispatchEvents } from './dispatch'
import { type EndingEvents, endingEvents } from './ending'
import { type EvaluationEvents, evaluationEvents } from './evaluation'
import { type ExpertEvents, expertEvents } from './expert'
import { type ImplementationEvents, implementationEvents } from './implementation'
import type { MatterKind } from './kind'
import { type LadderEvents, ladderEvents } from './ladder'
import { type LeadEvents, leadEvents } from './lead'
import { type OpeningEvents, openingEvents } from './opening'
import { type PartyEvents, partyEvents } from './parties'
import { type PictureEvents, pictureEvents } from './picture'
import { type PlanEvents, planEvents } from './plan'
import { type ResearchEvents, researchEvents } from './research'
import { type ShowcaseEvents, showcaseEvents } from './showcase'
import { type SubmissionEvents, submissionEvents } from './submission'
import { type SuccessionEvents, successionEvents } from './succession'
import { type TopicEvents, topicEvents } from './topic'

interface MatterEvents
  extends OpeningEvents,
    LeadEvents,
    TopicEvents,
    PlanEvents,
    ResearchEvents,
    PartyEvents,
    DeliberationEvents,
    SubmissionEvents,
    ImplementationEvents,
    DispatchEvents,
    ExpertEvents,
    AccountEvents,
    EvaluationEvents,
    ShowcaseEvents,
    CourseEvents,
    AttentionEvents,
    LadderEvents,
    EndingEvents,
    PictureEvents,
    SuccessionEvents {}

export type MatterEvent = EventOf<MatterEvents>
export type MatterEventType = MatterEvent['type']

export const matterEvents = {
  ...openingEvents,
  ...leadEvents,
  ...topicEvents,
  ...planEvents,
  ...researchEvents,
  ...partyEvents,
  ...deliberationEvents,
  ...submissionEvents,
  ...implementationEvents,
  ...dispatchEvents,
  ...expertEvents,
  ...accountEvents,
  ...evaluationEvents,
  ...showcaseEvents,
  ...courseEvents,
  ...attentionEvents,
  ...ladderEvents,
  ...endingEvents,
  ...pictureEvents,
  ...successionEvents,
} as const satisfies EventRows<MatterKind, MatterEvents>
