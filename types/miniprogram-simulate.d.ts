// What the tests use of miniprogram-simulate. Its own types bring WeChat's globals, which contradict Node's.

export interface RootComponent {
  readonly instance: object
  attach(parent: HTMLElement): void
  detach(): void
  /** by the classes of the page itself, which the DOM has under names of its own */
  querySelector(selector: string): { readonly dom: Node } | undefined
}

export interface Simulate {
  load(path: string, tagName: string, options: { compiler: 'official' | 'simulate'; rootPath: string }): string
  render(id: string, properties?: object): RootComponent
}
