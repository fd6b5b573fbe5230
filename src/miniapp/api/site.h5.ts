// The address under which people reach this server, on h5: where the page came from.

export const site = (): string => location.origin
