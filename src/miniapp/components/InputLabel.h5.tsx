// The label of one input, on h5: the browser ties it to the input.

interface InputLabelProps {
  /** id of the input */
  readonly id: string
  readonly children: string
}

export const InputLabel = ({ id, children }: InputLabelProps) => (
  <label id={`${id}-label`} className="strong" htmlFor={id}>
    {children}
  </label>
)
