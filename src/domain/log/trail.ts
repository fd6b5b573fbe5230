// What an auditor can look through.

/** `desk`: what desks changed, sign-ins and second factors; `contact`: who looked at a contact; the others: each kind's log. */
export const trails = ['desk', 'contact', 'matter', 'report', 'paper'] as const
export type Trail = (typeof trails)[number]
