// Which matter a page is opened for, on h5: the server has turned a short address into the id.

/** Empty where there is none. */
export const useMatterId = ({ id = '' }: Readonly<Record<string, string | undefined>>): string => id
