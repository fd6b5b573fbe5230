// The few operations on vectors that the iterations need.

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

/** Takes out of `vector`, in place, what lies along the unit vector. */
export function removeDirection(vector: Float64Array, unit: Float64Array): void {
  const along = dot(vector, unit)
  for (let i = 0; i < vector.length; i += 1) vector[i] = (vector[i] ?? 0) - along * (unit[i] ?? 0)
}

/** Scales to length 1 in place and returns the length before; a zero vector stays as it is. */
export function normalise(vector: Float64Array): number {
  const length = Math.sqrt(dot(vector, vector))
  if (length > 0) for (let i = 0; i < vector.length; i += 1) vector[i] = (vector[i] ?? 0) / length
  return length
}
