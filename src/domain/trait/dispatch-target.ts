// To whom something can be passed on.

export const dispatchTargets = ['unit', 'hotline', 'procuratorate', 'petition', 'higher', 'government'] as const
export type DispatchTarget = (typeof dispatchTargets)[number]
