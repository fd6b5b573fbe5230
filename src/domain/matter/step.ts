// The eight steps (八步工作法): their order, who completes each, and where they may be settled on the spot.

export const stepIds = [
  'topic',
  'plan',
  'research',
  'parties',
  'deliberation',
  'submission',
  'implementation',
  'evaluation',
] as const

export type StepId = (typeof stepIds)[number]

export interface Step {
  /** 1-8, the seat in the ring */
  readonly seat: number
  /** who moves the matter on when everything needed is there */
  readonly completedBy: 'lead' | 'coordinator'
  /** the coordinator looks at what the lead handed in before the matter moves on */
  readonly handedIn: boolean
}

export const steps = {
  topic: { seat: 1, completedBy: 'coordinator', handedIn: true },
  plan: { seat: 2, completedBy: 'coordinator', handedIn: true },
  research: { seat: 3, completedBy: 'lead', handedIn: false },
  parties: { seat: 4, completedBy: 'lead', handedIn: false },
  deliberation: { seat: 5, completedBy: 'lead', handedIn: false },
  submission: { seat: 6, completedBy: 'coordinator', handedIn: false },
  implementation: { seat: 7, completedBy: 'lead', handedIn: false },
  evaluation: { seat: 8, completedBy: 'coordinator', handedIn: false },
} as const satisfies Record<StepId, Step>

/** At which tasks are done, and at which the result is judged. */
export const taskStep = 'implementation' satisfies StepId
export const judgedStep = 'evaluation' satisfies StepId

/** By its name, where a list of several kinds may name the step of another: then the first. */
export const stepNamed = (name: string): StepId => stepIds.find((id) => id === name) ?? stepIds[0]

export const seatOf = (step: StepId): number => steps[step].seat

export const stepAfter = (step: StepId): StepId | undefined => stepIds[seatOf(step)]

export const isBefore = (a: StepId, b: StepId): boolean => steps[a].seat < steps[b].seat
