// What loading the demo says on the console.

export const demoProgress = (done: number, all: number): string => `  演示数据 / demo data  ${done} / ${all}`
