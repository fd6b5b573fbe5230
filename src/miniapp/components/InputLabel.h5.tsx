// The label of one input, on h5: the browser ties it to the input.

import type { InputLabelProps } from './InputLabel'

export const InputLabel = ({ id, children }: InputLabelProps) => (
  <label id={`${id}-label`} className="strong" htmlFor={id}>
    {children}
  </label>
)
