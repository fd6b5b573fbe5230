// WeChat's customer service, on h5: only WeChat has it.

export const ServiceButton = () => null
